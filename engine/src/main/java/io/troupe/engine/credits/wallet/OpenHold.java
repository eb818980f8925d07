package io.troupe.engine.credits.wallet;

import io.troupe.engine.values.Credits;
import java.time.Instant;
import java.util.List;

/** Credits reserved for one purpose, and the grants they come from. */
public record OpenHold(Credits amount, List<Slice> slices, String reason, Instant expiresAt) {
  public OpenHold {
    slices = List.copyOf(slices);
  }
}
