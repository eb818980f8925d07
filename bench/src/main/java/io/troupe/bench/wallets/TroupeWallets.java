package io.troupe.bench.wallets;

import io.troupe.bench.load.Contender;
import io.troupe.bench.load.Entrant;
import io.troupe.bench.load.Ledger;
import io.troupe.bench.load.Load;
import io.troupe.bench.load.TryAgain;
import io.troupe.bench.load.WalletEntrant;
import io.troupe.bench.machine.Postgres;
import io.troupe.bench.machine.TroupeNode;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** The product: a node with all its processes, timers and read models. */
public final class TroupeWallets implements Contender {
  private static final String SETTINGS = "as shipped, all read models following";

  private final TroupeNode node;
  private final WalletAsks wallets;
  private final DoubleSupplier databaseCpu;
  private final Books books;

  private TroupeWallets(TroupeNode node, int count, DoubleSupplier databaseCpu) throws Exception {
    this.node = node;
    this.databaseCpu = databaseCpu;
    wallets = new WalletAsks(node.scope());
    books = new Books(node.node().tail(), node.node().views(), TroupeNode.TENANT);
    wallets.grant(count, Load.GRANTED);
  }

  /** Troupe on PostgreSQL. */
  public static Entrant on(Postgres postgres) {
    return new WalletEntrant(
        "Troupe, PostgreSQL",
        Map.of("node", SETTINGS),
        count -> open(TroupeNode.on(postgres), count, postgres::cpu));
  }

  /** Troupe on its embedded database. */
  public static Entrant onH2() {
    return new WalletEntrant(
        "Troupe, H2", Map.of("node", SETTINGS), count -> open(TroupeNode.h2(), count, () -> 0));
  }

  /** Wallets with credits on a node that is closed with them. */
  public static TroupeWallets open(TroupeNode node, int count, DoubleSupplier databaseCpu)
      throws Exception {
    return new TroupeWallets(node, count, databaseCpu);
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
  public Ledger ledger() throws Exception {
    return books.ledger(WalletAsks.last(node.scope(WalletAsks.AFTERWARDS)));
  }

  @Override
  public double databaseCpu() {
    return databaseCpu.getAsDouble();
  }

  @Override
  public void close() throws Exception {
    node.close();
  }
}
