package io.troupe.engine.credits.wallet;

import static io.troupe.engine.credits.wallet.WalletRejection.AMOUNT_NOT_POSITIVE;
import static io.troupe.engine.credits.wallet.WalletRejection.BALANCE_LIMIT;
import static io.troupe.engine.credits.wallet.WalletRejection.CAPTURE_EXCEEDS_HOLD;
import static io.troupe.engine.credits.wallet.WalletRejection.HOLD_SETTLED;
import static io.troupe.engine.credits.wallet.WalletRejection.NOTHING_TO_REFUND;
import static io.troupe.engine.credits.wallet.WalletRejection.UNKNOWN_HOLD;
import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.reject;
import static io.troupe.engine.runtime.Decision.unchanged;

import io.troupe.engine.credits.wallet.WalletCommand.Capture;
import io.troupe.engine.credits.wallet.WalletCommand.Refund;
import io.troupe.engine.credits.wallet.WalletEvent.CaptureRefunded;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsCaptured;
import io.troupe.engine.credits.wallet.WalletEvent.HoldReleased;
import io.troupe.engine.runtime.Context;
import io.troupe.engine.runtime.Decision;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.GrantId;
import io.troupe.engine.values.HoldId;
import org.jspecify.annotations.Nullable;

/** How a hold ends: captured, released, or captured and then refunded. */
final class Settling {
  private Settling() {}

  static Decision<WalletEvent> capture(Wallet wallet, Capture capture) {
    var wanted = capture.amount();
    if (wanted != null && wanted.isZero()) {
      return reject(AMOUNT_NOT_POSITIVE);
    }
    var open = wallet.holds().get(capture.id());
    return open == null
        ? captureAgain(wallet, capture.id(), wanted)
        : capture(capture.id(), open, wanted == null ? open.amount() : wanted);
  }

  private static Decision<WalletEvent> capture(HoldId id, OpenHold open, Credits amount) {
    return open.amount().covers(amount)
        ? accept(new CreditsCaptured(id, amount, open.amount().minus(amount), open.reason()))
        : reject(CAPTURE_EXCEEDS_HOLD);
  }

  /** A capture that comes again, under another command id, is the same capture or a mistake. */
  private static Decision<WalletEvent> captureAgain(
      Wallet wallet, HoldId id, @Nullable Credits wanted) {
    var end = wallet.settled().get(id);
    if (end == null) {
      return reject(UNKNOWN_HOLD);
    }
    return end.captured().equals(wanted) ? unchanged() : reject(HOLD_SETTLED);
  }

  static Decision<WalletEvent> release(Wallet wallet, HoldId id) {
    var open = wallet.holds().get(id);
    if (open != null) {
      return accept(new HoldReleased(id, open.amount(), false));
    }
    var end = wallet.settled().get(id);
    if (end == null) {
      return reject(UNKNOWN_HOLD);
    }
    return end.captured().isZero() ? unchanged() : reject(HOLD_SETTLED);
  }

  static Decision<WalletEvent> refund(Wallet wallet, Refund refund, Context context) {
    var id = refund.id();
    var end = wallet.settled().get(id);
    if (end == null) {
      return reject(wallet.holds().containsKey(id) ? NOTHING_TO_REFUND : UNKNOWN_HOLD);
    }
    if (end.captured().isZero()) {
      return reject(NOTHING_TO_REFUND);
    }
    if (end.refunded()) {
      return unchanged();
    }
    var grant = new GrantId(context.command().value());
    return wallet.hasRoomFor(end.captured())
        ? accept(new CaptureRefunded(id, grant, end.captured(), refund.reason(), context.now()))
        : reject(BALANCE_LIMIT);
  }
}
