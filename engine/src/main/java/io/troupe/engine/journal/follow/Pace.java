package io.troupe.engine.journal.follow;

import java.time.Duration;

/** When a follower takes in what is there for it. */
public enum Pace {
  /** At once, up to 2,000 events together: somebody may be waiting to see them. */
  PROMPT(Duration.ZERO, 2_000),

  /**
   * After half a second, up to 10,000 events together: for what nobody waits for, and where later
   * events undo most of what earlier ones did.
   */
  GATHERING(Duration.ofMillis(500), 10_000);

  private final Duration longest;
  private final int most;

  Pace(Duration longest, int most) {
    this.longest = longest;
    this.most = most;
  }

  /** How long the first event of a batch waits for others. */
  Duration longest() {
    return longest;
  }

  /** The most events in one batch. */
  int most() {
    return most;
  }
}
