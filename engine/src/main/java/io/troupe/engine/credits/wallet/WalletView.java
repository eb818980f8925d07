package io.troupe.engine.credits.wallet;

import io.troupe.engine.values.Credits;

/** A wallet as callers see it: {@code balance} is {@code held} plus {@code available}. */
public record WalletView(Credits balance, Credits held, Credits available) {
  static WalletView of(Wallet wallet) {
    return new WalletView(
        wallet.held().plus(wallet.available()), wallet.held(), wallet.available());
  }
}
