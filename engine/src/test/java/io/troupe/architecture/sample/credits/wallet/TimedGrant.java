package io.troupe.architecture.sample.credits.wallet;

import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes its own time and chance, once by a method reference. */
record TimedGrant(Supplier<Instant> now, Clock clock, UUID id, Random random) {

  static TimedGrant make() {
    return new TimedGrant(Instant::now, Clock.systemUTC(), UUID.randomUUID(), new Random());
  }
}
