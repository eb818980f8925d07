package io.troupe.bench.wallets;

import io.troupe.bench.load.Contender;
import io.troupe.bench.load.Ledger;
import io.troupe.bench.load.Load;
import io.troupe.bench.machine.Postgres;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/** The limit where pgbench is not installed: one row a commit over 64 connections. */
final class JdbcInserts implements Contender {
  private static final int CONNECTIONS = 64;

  private final WalletTables tables;
  private final int wallets;
  private final AtomicLong holds = new AtomicLong();
  private final AtomicLong captures = new AtomicLong();

  private JdbcInserts(WalletTables tables, int wallets) {
    this.tables = tables;
    this.wallets = wallets;
  }

  static JdbcInserts open(Postgres postgres, int wallets) throws SQLException {
    return new JdbcInserts(new WalletTables(postgres, wallets, CONNECTIONS, true, ""), wallets);
  }

  @Override
  public void hold(int wallet, String id) throws SQLException {
    insert(wallet, id, "hold");
    holds.incrementAndGet();
  }

  @Override
  public void capture(int wallet, String id) throws SQLException {
    insert(wallet, id, "capture");
    captures.incrementAndGet();
  }

  private void insert(int wallet, String id, String kind) throws SQLException {
    var sql = "INSERT INTO entry (wallet, id, kind, amount) VALUES (?, ?, ?, 1)";
    try (var connection = tables.connect();
        var statement = connection.prepareStatement(sql)) {
      statement.setInt(1, wallet);
      statement.setString(2, id);
      statement.setString(3, kind);
      statement.executeUpdate();
    }
  }

  /** Nothing is decided here, so the balances are those that the entries come to. */
  @Override
  public Ledger ledger() throws SQLException {
    var held = holds.get() - captures.get();
    var available = wallets * Load.GRANTED - holds.get();
    return new Ledger(available, held, tables.ledger().entries(), 0);
  }

  @Override
  public double databaseCpu() {
    return tables.cpu();
  }

  @Override
  public void close() throws SQLException {
    tables.close();
  }
}
