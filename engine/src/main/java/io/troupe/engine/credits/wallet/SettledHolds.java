package io.troupe.engine.credits.wallet;

import io.troupe.engine.values.HoldId;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * How a wallet's latest holds ended: at least {@value #KEPT} of them, at most twice as many. They
 * are forgotten by the thousand, as an order of their own would cost more than they do.
 *
 * @param latest fewer than {@value #KEPT} or just as many
 * @param before the {@value #KEPT} before those, or none
 */
public record SettledHolds(PMap<HoldId, Settled> latest, PMap<HoldId, Settled> before) {
  static final int KEPT = 1_000;
  static final SettledHolds NONE = new SettledHolds(HashTreePMap.empty(), HashTreePMap.empty());

  /** How this hold ended; absent when it is open, was never there, or ended long ago. */
  @Nullable Settled get(HoldId id) {
    var end = latest.get(id);
    return end == null ? before.get(id) : end;
  }

  /** With the end of a hold, or with another end of one that is known. */
  SettledHolds plus(HoldId id, Settled end) {
    if (before.containsKey(id)) {
      return new SettledHolds(latest, before.plus(id, end));
    }
    return latest.size() < KEPT || latest.containsKey(id)
        ? new SettledHolds(latest.plus(id, end), before)
        : new SettledHolds(HashTreePMap.singleton(id, end), latest);
  }
}
