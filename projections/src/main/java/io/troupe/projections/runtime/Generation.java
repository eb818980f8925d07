package io.troupe.projections.runtime;

import java.time.Instant;

/**
 * One making of a read model: its tables in a schema of their own, and a follower that fills them.
 *
 * @param number from 1, rising
 * @param version of the read model when it was started
 * @param changedAt when it came to its state
 */
record Generation(
    String model, int number, int version, State state, Instant startedAt, Instant changedAt) {

  /** Where a generation is in its life. */
  enum State {
    /** Catches up; nobody sees it yet. */
    BUILDING,
    /** Answers the queries. */
    RUNNING,
    /** Was replaced; still followed until its schema is dropped, as a node may not know yet. */
    RETIRED
  }

  String schema() {
    return "%s_%d_%d".formatted(model, version, number);
  }

  String follower() {
    return follower(model, number);
  }

  static String follower(String model, int number) {
    return model + "-" + number;
  }
}
