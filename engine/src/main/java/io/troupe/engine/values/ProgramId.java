package io.troupe.engine.values;

/** A programme: modules and lessons in an order. */
public record ProgramId(String value) implements Id {
  public ProgramId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
