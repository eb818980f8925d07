package io.troupe.engine.credits.wallet;

import io.troupe.engine.values.Credits;
import io.troupe.engine.values.HoldId;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * How a wallet's latest holds ended: at least {@value #KEPT} of them, at most twice as many. They
 * are forgotten by the thousand, as an order of their own would cost more than they do. Each is a
 * name and a number, as a snapshot holds them all.
 *
 * @param latest what each spent; fewer than {@value #KEPT} or just as many
 * @param before the {@value #KEPT} before those, or none
 * @param refunded those of them that were refunded
 */
public record SettledHolds(
    PMap<HoldId, Credits> latest, PMap<HoldId, Credits> before, PSet<HoldId> refunded) {
  static final int KEPT = 1_000;
  static final SettledHolds NONE =
      new SettledHolds(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePSet.empty());

  /** How this hold ended; absent when it is open, was never there, or ended long ago. */
  @Nullable Settled get(HoldId id) {
    var recent = latest.get(id);
    var spent = recent == null ? before.get(id) : recent;
    return spent == null ? null : new Settled(spent, refunded.contains(id));
  }

  /** With the end of a hold. */
  SettledHolds plus(HoldId id, Credits spent) {
    return latest.size() < KEPT
        ? new SettledHolds(latest.plus(id, spent), before, refunded)
        : new SettledHolds(HashTreePMap.singleton(id, spent), latest, refundedOfLatest());
  }

  private PSet<HoldId> refundedOfLatest() {
    return refunded.minusAll(refunded.stream().filter(id -> !latest.containsKey(id)).toList());
  }

  /** With what a hold spent given back, if that hold is known. */
  SettledHolds refunded(HoldId id) {
    return get(id) == null ? this : new SettledHolds(latest, before, refunded.plus(id));
  }
}
