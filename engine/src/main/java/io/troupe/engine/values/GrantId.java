package io.troupe.engine.values;

/** Credits given to a wallet at one time, under one priority and expiry. */
public record GrantId(String value) implements Id {
  public GrantId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
