package io.troupe.engine.credits.wallet;

import io.troupe.engine.runtime.EntityType;

/** The wallet's name on the cluster, tied to its rules. */
public final class WalletEntity {
  /** A wallet is busier than a person: it recognises its latest 1,024 commands. */
  public static final EntityType<WalletCommand, WalletEvent, Wallet, WalletView> TYPE =
      EntityType.of(
              "wallet",
              WalletCommand.class,
              WalletEvent.class,
              Wallet.class,
              Wallet.EMPTY,
              Wallet::decide,
              Wallet::evolve,
              WalletRejection.class)
          .waiting(Expiry::timers)
          .viewed(WalletView.class, WalletView::of)
          .busy(1_024, 500);

  private WalletEntity() {}
}
