package io.troupe.projections.walletstatement;

import io.troupe.engine.credits.wallet.WalletEvent;
import io.troupe.engine.credits.wallet.WalletEvent.CaptureRefunded;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsCaptured;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsGranted;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsHeld;
import io.troupe.engine.credits.wallet.WalletEvent.GrantExpired;
import io.troupe.engine.credits.wallet.WalletEvent.HoldReleased;
import io.troupe.engine.values.Id;
import org.jspecify.annotations.Nullable;

/**
 * What an event of a wallet does to it.
 *
 * @param subject the grant or hold it is about
 * @param amount of the grant, hold, capture, refund, or what was released or lost
 */
record Entry(EntryKind kind, Id subject, long amount, Change change, @Nullable String reason) {

  /** Signed effect on what is owned and on what may be spent; what is held lies between. */
  record Change(long balance, long available) {}

  static Entry of(WalletEvent event) {
    return switch (event) {
      case CreditsGranted(var id, var amount, var reason, _, _, _) ->
          both(EntryKind.GRANTED, id, amount.amount(), 1, reason);
      case CreditsHeld(var id, var amount, _, var reason, _) ->
          available(EntryKind.HELD, id, amount.amount(), -1, reason);
      case CreditsCaptured(var id, var amount, var returned, var reason) ->
          new Entry(
              EntryKind.CAPTURED,
              id,
              amount.amount(),
              new Change(-amount.amount(), returned.amount()),
              reason);
      case HoldReleased(var id, var amount, var timedOut) ->
          available(
              timedOut ? EntryKind.TIMED_OUT : EntryKind.RELEASED, id, amount.amount(), 1, null);
      case CaptureRefunded(var id, _, var amount, var reason, _) ->
          both(EntryKind.REFUNDED, id, amount.amount(), 1, reason);
      case GrantExpired(var id, var amount) ->
          both(EntryKind.EXPIRED, id, amount.amount(), -1, null);
    };
  }

  private static Entry both(
      EntryKind kind, Id subject, long amount, int sign, @Nullable String reason) {
    return new Entry(kind, subject, amount, new Change(sign * amount, sign * amount), reason);
  }

  private static Entry available(
      EntryKind kind, Id subject, long amount, int sign, @Nullable String reason) {
    return new Entry(kind, subject, amount, new Change(0, sign * amount), reason);
  }
}
