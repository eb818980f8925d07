package io.troupe.projections.walletstatement;

import io.troupe.engine.credits.wallet.WalletEvent;
import io.troupe.projections.runtime.ReadModel;
import java.util.Set;

/** The read model of wallets' statements. */
public final class WalletStatementProjection implements ReadModel {
  public static final String NAME = "walletstatement";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Set<Class<?>> events() {
    return Set.of(WalletEvent.class);
  }

  @Override
  public String migrations() {
    return "io/troupe/projections/walletstatement";
  }

  @Override
  public Handler handler() {
    var balances = new Balances();
    return (sql, events) -> new WalletStatementHandler(sql, balances).on(events);
  }
}
