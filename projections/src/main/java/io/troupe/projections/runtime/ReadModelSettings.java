package io.troupe.projections.runtime;

import java.time.Duration;

/**
 * How read models are run.
 *
 * @param look pause between two looks at the registry of generations, 10 ms to 1 min; a tenth of it
 *     while one is built
 * @param known how long a node takes the generation that answers for known, 0 to 10 s
 * @param grace how long a replaced generation is kept, 1 s to 1 day and longer than {@code known}
 * @param queries the most queries that run or wait on a node, 1 to 100,000
 */
public record ReadModelSettings(Duration look, Duration known, Duration grace, int queries) {
  public static final ReadModelSettings DEFAULT =
      new ReadModelSettings(
          Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(30), 1_000);

  /**
   * @throws IllegalArgumentException for a value out of range
   */
  public ReadModelSettings {
    check("look", look, Duration.ofMillis(10), Duration.ofMinutes(1));
    check("known", known, Duration.ZERO, Duration.ofSeconds(10));
    check("grace", grace, Duration.ofSeconds(1), Duration.ofDays(1));
    if (grace.compareTo(known) <= 0) {
      throw new IllegalArgumentException("grace must be longer than known");
    }
    if (queries < 1 || queries > 100_000) {
      throw new IllegalArgumentException("queries must be 1 to 100,000");
    }
  }

  private static void check(String name, Duration value, Duration least, Duration most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException("%s must be %s to %s".formatted(name, least, most));
    }
  }
}
