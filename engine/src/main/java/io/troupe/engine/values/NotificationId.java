package io.troupe.engine.values;

/** A message in a person's inbox. */
public record NotificationId(String value) implements Id {
  public NotificationId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
