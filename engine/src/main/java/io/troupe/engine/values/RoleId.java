package io.troupe.engine.values;

/** A role: a built-in code such as {@code mentor}, or a custom role of the tenant. */
public record RoleId(String value) implements Id {
  public RoleId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
