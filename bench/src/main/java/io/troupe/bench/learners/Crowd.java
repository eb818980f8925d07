package io.troupe.bench.learners;

import io.troupe.engine.journal.JournalKind;

/**
 * Who is simulated.
 *
 * @param learners how many, 10 to 100,000
 * @param perSecond actions of all of them, above 0 and at most 10,000
 * @param database what the node stores in
 */
public record Crowd(int learners, double perSecond, JournalKind database) {
  /** How long each thinks between two actions, in seconds, unless told otherwise. */
  public static final int THINKING = 30;

  /**
   * @throws IllegalArgumentException for what is out of bounds
   */
  public Crowd {
    if (learners < 10 || learners > 100_000 || perSecond <= 0 || perSecond > 10_000) {
      throw new IllegalArgumentException(
          "10 to 100,000 learners; above 0 and at most 10,000 actions a second");
    }
  }

  /** How long each thinks between two actions, in seconds. */
  double thinking() {
    return learners / perSecond;
  }
}
