package io.troupe.engine.values;

/** Work handed in for a lesson's assignment. */
public record SubmissionId(String value) implements Id {
  public SubmissionId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
