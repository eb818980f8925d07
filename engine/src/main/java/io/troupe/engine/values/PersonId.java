package io.troupe.engine.values;

/** A person whose data is encrypted under a key of their own; equals their account's id. */
public record PersonId(String value) implements Id {
  public PersonId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
