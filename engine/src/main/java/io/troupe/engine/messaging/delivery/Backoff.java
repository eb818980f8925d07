package io.troupe.engine.messaging.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a failed attempt is tried again: eight times, over a little more than a day. */
final class Backoff {
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(18));

  private Backoff() {}

  /** When the attempt after this one is due; nothing when this was the last. */
  static @Nullable Instant after(int attempt, Instant now) {
    return attempt <= WAITS.size() ? now.plus(WAITS.get(attempt - 1)) : null;
  }
}
