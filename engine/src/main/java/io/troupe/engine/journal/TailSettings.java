package io.troupe.engine.journal;

import java.time.Duration;

/**
 * How the tail reads.
 *
 * @param poll the longest pause between two looks at the journal, 1 ms to 10 min; it finds what
 *     other nodes wrote, as this node's own writes wake the tail
 * @param gather the pause after a look that found events, 0 to 1 s: what is written meanwhile is
 *     one read, and wakes each follower once
 * @param window recent events kept for all followers, 1 to 100,000; at worst 64 KiB each
 * @param batch events in one read, 1 to 10,000
 */
public record TailSettings(Duration poll, Duration gather, int window, int batch) {

  /** A look every 100 ms, 3 ms to gather, 1,024 events kept, 500 a read. */
  public static final TailSettings DEFAULT =
      new TailSettings(Duration.ofMillis(100), Duration.ofMillis(3), 1_024, 500);

  /**
   * @throws IllegalArgumentException for a value out of range
   */
  public TailSettings {
    if (poll.toMillis() < 1 || poll.compareTo(Duration.ofMinutes(10)) > 0) {
      throw new IllegalArgumentException("poll must be 1 ms to 10 min");
    }
    if (gather.isNegative() || gather.compareTo(Duration.ofSeconds(1)) > 0) {
      throw new IllegalArgumentException("gather must be 0 to 1 s");
    }
    if (window < 1 || window > 100_000) {
      throw new IllegalArgumentException("window must be 1 to 100,000 events");
    }
    if (batch < 1 || batch > 10_000) {
      throw new IllegalArgumentException("batch must be 1 to 10,000 events");
    }
  }

  /** The same with another pause. */
  public TailSettings withPoll(Duration poll) {
    return new TailSettings(poll, gather, window, batch);
  }

  /** The same with another window. */
  public TailSettings withWindow(int window) {
    return new TailSettings(poll, gather, window, batch);
  }
}
