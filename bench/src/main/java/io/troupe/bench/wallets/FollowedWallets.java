package io.troupe.bench.wallets;

import io.troupe.bench.load.Contender;
import io.troupe.bench.load.Ledger;
import io.troupe.bench.load.Load;
import io.troupe.bench.load.TryAgain;
import io.troupe.bench.machine.Journal;
import io.troupe.bench.machine.Postgres;
import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.runtime.TestNode;
import io.troupe.projections.runtime.ReadModel;
import io.troupe.projections.runtime.ReadModelSettings;
import io.troupe.projections.runtime.ReadModels;
import java.time.Clock;
import java.util.List;

/** Wallets alone, on a node with no processes and some read models. */
public final class FollowedWallets implements Contender {
  private final Postgres postgres;
  private final Journal journal;
  private final TestNode node;
  private final WalletAsks wallets;
  private final Books books;

  /**
   * @param models those that follow; that of what was spent is one of them
   */
  public FollowedWallets(Postgres postgres, List<ReadModel> models, int count) throws Exception {
    this.postgres = postgres;
    journal = Journal.open(JournalKind.POSTGRES, postgres);
    node = journal.node();
    wallets = new WalletAsks(node.scope());
    var views =
        new ReadModels(
            models,
            node.database(),
            node.tail(),
            node.followers(),
            Clock.systemUTC(),
            ReadModelSettings.DEFAULT);
    views.start();
    books = new Books(node.tail(), views, TestNode.ACADEMY);
    wallets.grant(count, Load.GRANTED);
  }

  @Override
  public void hold(int wallet, String id) throws TryAgain {
    wallets.hold(wallet, id);
  }

  @Override
  public void capture(int wallet, String id) throws TryAgain {
    wallets.capture(wallet, id);
  }

  @Override
  public Ledger ledger() throws TryAgain {
    return books.ledger(WalletAsks.last(node.scope(WalletAsks.AFTERWARDS)));
  }

  @Override
  public double databaseCpu() {
    return postgres.cpu();
  }

  @Override
  public void close() throws Exception {
    node.close();
    journal.close();
  }
}
