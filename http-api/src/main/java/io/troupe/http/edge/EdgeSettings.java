package io.troupe.http.edge;

import java.time.Duration;

/**
 * Limits of the edge.
 *
 * @param maxRequests requests in progress at once, 1 or more; the next is answered 503
 * @param maxBody bytes of a JSON body, 1 KiB to 1 MiB
 * @param bodyTimeout in which a body has to arrive, up to a minute
 */
public record EdgeSettings(int maxRequests, int maxBody, Duration bodyTimeout) {
  /** 2,048 requests, 64 KiB, 5 seconds. */
  public static final EdgeSettings DEFAULT = new EdgeSettings(2_048, 65_536, Duration.ofSeconds(5));

  /** Checks the ranges. */
  public EdgeSettings {
    check(maxRequests >= 1, "maxRequests must be 1 or more");
    check(maxBody >= 1_024 && maxBody <= 1_048_576, "maxBody must be 1 KiB to 1 MiB");
    check(
        bodyTimeout.isPositive() && bodyTimeout.compareTo(Duration.ofMinutes(1)) <= 0,
        "bodyTimeout must be up to a minute");
  }

  private static void check(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
