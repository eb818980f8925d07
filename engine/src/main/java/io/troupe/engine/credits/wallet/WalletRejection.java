package io.troupe.engine.credits.wallet;

import io.troupe.engine.runtime.Rejection;

/** Why a wallet refuses. */
public enum WalletRejection implements Rejection {
  INSUFFICIENT_CREDITS(
      Kind.PAYMENT_REQUIRED, "The wallet has fewer credits available. Grant more or ask for less."),
  AMOUNT_NOT_POSITIVE(Kind.INVALID, "The amount must be at least 1."),
  ALREADY_EXPIRED(Kind.INVALID, "The expiry lies in the past. Choose a later one."),
  HOLD_TOO_LONG(Kind.INVALID, "A hold lasts at most 30 days. Choose an earlier expiry."),
  UNKNOWN_HOLD(Kind.MISSING, "There is no such hold, or it was settled long ago."),
  HOLD_SETTLED(Kind.CONFLICT, "The hold is already captured, released or timed out."),
  CAPTURE_EXCEEDS_HOLD(Kind.CONFLICT, "A capture takes at most what was held."),
  ID_TAKEN(Kind.CONFLICT, "This id stands for another grant or hold. Choose a new one."),
  NOTHING_TO_REFUND(Kind.CONFLICT, "The hold was not captured, so there is nothing to refund."),
  BALANCE_LIMIT(Kind.LIMIT, "A wallet holds at most 10^15 credits."),
  TOO_MANY_GRANTS(Kind.LIMIT, "The wallet has 1,000 grants that are not used up."),
  TOO_MANY_HOLDS(Kind.LIMIT, "The wallet has 1,000 open holds. Settle some first."),
  ;

  private final Meaning meaning;

  WalletRejection(Kind kind, String advice) {
    meaning = new Meaning(kind, advice);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
