package io.troupe.engine.values;

/** A company or academy: the wall that nothing crosses. */
public record TenantId(String value) implements Id {
  public TenantId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
