package io.troupe.engine.credits.wallet;

import io.troupe.engine.credits.wallet.WalletEvent.CaptureRefunded;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsCaptured;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsGranted;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsHeld;
import io.troupe.engine.credits.wallet.WalletEvent.GrantExpired;
import io.troupe.engine.credits.wallet.WalletEvent.HoldReleased;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.Id;
import org.jspecify.annotations.Nullable;

/**
 * An event of a wallet as a line of its statement. Amounts are credits.
 *
 * @param subject the grant of a grant or its expiry, else the hold
 * @param amount of the grant, hold, capture, refund, or what was released or lost; not negative
 * @param balance signed effect on what is owned
 * @param held signed effect on what is reserved of it
 */
public record WalletEntry(
    Kind kind, Id subject, long amount, long balance, long held, @Nullable String reason) {

  /** What an entry is. */
  public enum Kind {
    GRANTED,
    HELD,
    CAPTURED,
    RELEASED,
    /** Released because its time was over. */
    TIMED_OUT,
    REFUNDED,
    EXPIRED
  }

  public static WalletEntry of(WalletEvent event) {
    return switch (event) {
      case CreditsGranted(var id, var amount, var reason, _, _, _) ->
          owned(Kind.GRANTED, id, amount, 1, reason);
      case CreditsHeld(var id, var amount, _, var reason, _) ->
          reserved(Kind.HELD, id, amount, 1, reason);
      case CreditsCaptured(var id, var amount, var returned, var reason) -> {
        var spent = amount.amount();
        yield new WalletEntry(Kind.CAPTURED, id, spent, -spent, -spent - returned.amount(), reason);
      }
      case HoldReleased(var id, var amount, var timedOut) ->
          reserved(timedOut ? Kind.TIMED_OUT : Kind.RELEASED, id, amount, -1, null);
      case CaptureRefunded(var id, _, var amount, var reason, _) ->
          owned(Kind.REFUNDED, id, amount, 1, reason);
      case GrantExpired(var id, var amount) -> owned(Kind.EXPIRED, id, amount, -1, null);
    };
  }

  /** Signed effect on what may be spent: all that is owned and not reserved. */
  public long available() {
    return balance - held;
  }

  private static WalletEntry owned(
      Kind kind, Id subject, Credits amount, int sign, @Nullable String reason) {
    return new WalletEntry(kind, subject, amount.amount(), sign * amount.amount(), 0, reason);
  }

  private static WalletEntry reserved(
      Kind kind, Id subject, Credits amount, int sign, @Nullable String reason) {
    return new WalletEntry(kind, subject, amount.amount(), 0, sign * amount.amount(), reason);
  }
}
