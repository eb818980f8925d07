package io.troupe.engine.values;

/** The process that brings a learner into a programme. */
public record EnrolmentId(String value) implements Id {
  public EnrolmentId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
