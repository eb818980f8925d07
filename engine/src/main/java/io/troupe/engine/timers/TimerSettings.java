package io.troupe.engine.timers;

import java.time.Duration;

/**
 * How due timers are looked for.
 *
 * @param pause between two looks, 10 ms to 1 min; a timer is late by this much at most
 * @param sweep the most timers that one look takes, 1 to 10,000
 * @param patience how long a woken entity is left alone at first, 100 ms to 5 min
 */
public record TimerSettings(Duration pause, int sweep, Duration patience) {
  /** Every 500 ms, 500 a sweep, 5 s until an entity is woken again. */
  public static final TimerSettings DEFAULT =
      new TimerSettings(Duration.ofMillis(500), 500, Duration.ofSeconds(5));

  /**
   * @throws IllegalArgumentException for a value out of range
   */
  public TimerSettings {
    check("pause", pause, Duration.ofMillis(10), Duration.ofMinutes(1));
    check("patience", patience, Duration.ofMillis(100), Duration.ofMinutes(5));
    if (sweep < 1 || sweep > 10_000) {
      throw new IllegalArgumentException("sweep must be 1 to 10,000");
    }
  }

  private static void check(String name, Duration value, Duration least, Duration most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException("%s must be %s to %s".formatted(name, least, most));
    }
  }
}
