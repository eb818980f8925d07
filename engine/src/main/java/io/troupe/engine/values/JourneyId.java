package io.troupe.engine.values;

/** One learner's way through one programme. */
public record JourneyId(String value) implements Id {
  public JourneyId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
