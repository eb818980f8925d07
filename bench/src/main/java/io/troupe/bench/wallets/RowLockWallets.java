package io.troupe.bench.wallets;

import io.troupe.bench.load.Contender;
import io.troupe.bench.load.Ledger;
import io.troupe.bench.machine.Postgres;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What most would write: one transaction that locks the wallet's row, looks, writes an entry and
 * the row.
 */
public final class RowLockWallets implements Contender {
  private static final String LOCK = "SELECT available, held FROM wallet WHERE id = ? FOR UPDATE";
  private static final String HOLD =
      "INSERT INTO entry (wallet, id, kind, amount) VALUES (?, ?, 'hold', 1)"
          + " ON CONFLICT DO NOTHING";
  private static final String CAPTURE =
      "INSERT INTO entry (wallet, id, kind, amount)"
          + " SELECT wallet, id, 'capture', amount FROM entry"
          + " WHERE wallet = ? AND id = ? AND kind = 'hold' ON CONFLICT DO NOTHING";
  private static final String UPDATE = "UPDATE wallet SET available = ?, held = ? WHERE id = ?";

  private final WalletTables tables;

  /** What a wallet has after a command. */
  public record Balance(long available, long held) {}

  private RowLockWallets(WalletTables tables) {
    this.tables = tables;
  }

  /** Wallets in a new database, through a pool of this size. */
  public static RowLockWallets open(Postgres postgres, int wallets, int pool) throws SQLException {
    return new RowLockWallets(new WalletTables(postgres, wallets, pool, false, ""));
  }

  @Override
  public void hold(int wallet, String id) throws SQLException {
    held(wallet, id);
  }

  @Override
  public void capture(int wallet, String id) throws SQLException {
    captured(wallet, id);
  }

  /** A hold, and how the wallet is after it. */
  public Balance held(int wallet, String id) throws SQLException {
    return change(wallet, id, HOLD, -1, 1);
  }

  /** A capture, and how the wallet is after it. */
  public Balance captured(int wallet, String id) throws SQLException {
    return change(wallet, id, CAPTURE, 0, -1);
  }

  private Balance change(int wallet, String id, String entry, long available, long held)
      throws SQLException {
    try (var connection = tables.connect()) {
      try {
        var before = lock(connection, wallet);
        var after = new Balance(before.available() + available, before.held() + held);
        if (after.available() < 0 || after.held() < 0) {
          throw new IllegalStateException("insufficient credits");
        }
        if (insert(connection, entry, wallet, id) == 0) {
          after = before;
        } else {
          update(connection, wallet, after);
        }
        connection.commit();
        return after;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  private static Balance lock(Connection connection, int wallet) throws SQLException {
    try (var statement = connection.prepareStatement(LOCK)) {
      statement.setInt(1, wallet);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return new Balance(rows.getLong(1), rows.getLong(2));
      }
    }
  }

  private static int insert(Connection connection, String sql, int wallet, String id)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setInt(1, wallet);
      statement.setString(2, id);
      return statement.executeUpdate();
    }
  }

  private static void update(Connection connection, int wallet, Balance balance)
      throws SQLException {
    try (var statement = connection.prepareStatement(UPDATE)) {
      statement.setLong(1, balance.available());
      statement.setLong(2, balance.held());
      statement.setInt(3, wallet);
      statement.executeUpdate();
    }
  }

  @Override
  public Ledger ledger() throws SQLException {
    return tables.ledger();
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
