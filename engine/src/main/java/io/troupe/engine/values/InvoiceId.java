package io.troupe.engine.values;

/** An invoice. */
public record InvoiceId(String value) implements Id {
  public InvoiceId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
