package io.troupe.engine.values;

/** One message on its way to the outside world; the same id is the same message. */
public record DeliveryId(String value) implements Id {
  public DeliveryId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
