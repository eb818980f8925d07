package io.troupe.engine.credits.wallet;

import io.troupe.engine.values.Credits;
import io.troupe.engine.values.GrantId;
import io.troupe.engine.values.HoldId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What may be asked of a wallet. Ids made by the caller make a retry the same command. */
public sealed interface WalletCommand {
  /**
   * Puts credits in.
   *
   * @param reason why, 1 to 200 characters without personal data
   * @param priority 0 to 100; lower is spent first
   * @param expiresAt when what is left of it is lost; absent: never
   */
  record Grant(GrantId id, Credits amount, String reason, int priority, @Nullable Instant expiresAt)
      implements WalletCommand {}

  /**
   * Reserves credits.
   *
   * @param expiresAt when the hold is released by itself; absent: after {@link Wallet#HOLD_FOR}
   */
  record Hold(HoldId id, Credits amount, String reason, @Nullable Instant expiresAt)
      implements WalletCommand {}

  /**
   * Spends what was held and returns the rest.
   *
   * @param amount at most what was held; absent: all of it
   */
  record Capture(HoldId id, @Nullable Credits amount) implements WalletCommand {}

  /** Returns what was held. */
  record Release(HoldId id) implements WalletCommand {}

  /** Gives back, in full, what a hold's capture has spent. */
  record Refund(HoldId id, String reason) implements WalletCommand {}

  /** Ends all holds and grants whose time has come. */
  record Expire() implements WalletCommand {}
}
