package io.troupe.engine.values;

/** A person's account within one tenant. */
public record AccountId(String value) implements Id {
  public AccountId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
