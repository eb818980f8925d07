package io.troupe.engine.values;

/** A credit wallet; a person's own has their account's id. */
public record WalletId(String value) implements Id {
  public WalletId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
