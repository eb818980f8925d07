package io.troupe.engine.values;

/** Work handed in for a lesson's assignment. It says which journey it belongs to. */
public record SubmissionId(String value) implements Id {
  private static final int HALF = 22;

  public SubmissionId {
    Id.checked(value);
  }

  /**
   * The id of work handed in on a journey.
   *
   * @param suffix 22 characters, unique within the journey
   * @throws IllegalArgumentException when the journey's id or the suffix is of another length
   */
  public static SubmissionId in(JourneyId journey, String suffix) {
    if (journey.value().length() != HALF || suffix.length() != HALF) {
      throw new IllegalArgumentException("a submission's id is made of two times 22 characters");
    }
    return new SubmissionId(journey.value() + suffix);
  }

  /**
   * The journey that the work was handed in on.
   *
   * @throws IllegalArgumentException when the id was not made by {@link #in}
   */
  public JourneyId journey() {
    if (value.length() != 2 * HALF) {
      throw new IllegalArgumentException("a submission's id has 44 characters");
    }
    return new JourneyId(value.substring(0, HALF));
  }

  @Override
  public String toString() {
    return value;
  }
}
