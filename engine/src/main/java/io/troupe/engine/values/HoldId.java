package io.troupe.engine.values;

/** Credits reserved in a wallet for one purpose, settled at most once. */
public record HoldId(String value) implements Id {
  public HoldId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
