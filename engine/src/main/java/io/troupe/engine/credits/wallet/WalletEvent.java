package io.troupe.engine.credits.wallet;

import io.troupe.engine.values.Credits;
import io.troupe.engine.values.GrantId;
import io.troupe.engine.values.HoldId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a wallet. Stored for ever: records are added, never renamed or removed. */
public sealed interface WalletEvent {
  record CreditsGranted(
      GrantId id,
      Credits amount,
      String reason,
      int priority,
      Instant grantedAt,
      @Nullable Instant expiresAt)
      implements WalletEvent {}

  /** Credits were reserved out of these grants, in the order of spending. */
  record CreditsHeld(
      HoldId id, Credits amount, List<Slice> slices, String reason, Instant expiresAt)
      implements WalletEvent {
    public CreditsHeld {
      slices = List.copyOf(slices);
    }
  }

  /** {@code amount} of the held credits is spent; {@code returned} went back to its grants. */
  record CreditsCaptured(HoldId id, Credits amount, Credits returned, String reason)
      implements WalletEvent {}

  record HoldReleased(HoldId id, Credits amount, boolean timedOut) implements WalletEvent {}

  /** A capture was undone: its credits came back as a new grant that does not expire. */
  record CaptureRefunded(HoldId id, GrantId grant, Credits amount, String reason, Instant at)
      implements WalletEvent {}

  /** What was left of a grant is lost. */
  record GrantExpired(GrantId id, Credits amount) implements WalletEvent {}
}
