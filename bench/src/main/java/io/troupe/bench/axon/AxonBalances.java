package io.troupe.bench.axon;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What wallets hold after the lines that were written. A wallet's lines are numbered without gaps,
 * so a balance that is remembered is known to be the latest by its number; others are read.
 */
final class AxonBalances {
  private static final String READ =
      """
      SELECT balance, available FROM wallet_entry
      WHERE tenant_id = ? AND wallet_id = ? AND version = ?
      """;

  private final Map<Wallet, Balance> latest = new ConcurrentHashMap<>();

  private record Wallet(String tenant, String id) {}

  /** After a line. */
  record Balance(long version, long balance, long available) {
    private static final Balance NONE = new Balance(0, 0, 0);

    private Balance then(AxonEntry entry) {
      return new Balance(version + 1, balance + entry.balance(), available + entry.available());
    }
  }

  /** What the wallet holds after this line of it. */
  Balance after(AxonLine line, Connection connection) throws SQLException {
    var wallet = new Wallet(line.tenant(), line.wallet());
    var known = latest.getOrDefault(wallet, Balance.NONE);
    var before =
        known.version() == line.version() - 1
            ? known
            : read(wallet, line.version() - 1, connection);
    var after = before.then(line.entry());
    latest.put(wallet, after);
    return after;
  }

  private static Balance read(Wallet wallet, long version, Connection connection)
      throws SQLException {
    if (version == 0) {
      return Balance.NONE;
    }
    try (var statement = connection.prepareStatement(READ)) {
      statement.setString(1, wallet.tenant());
      statement.setString(2, wallet.id());
      statement.setLong(3, version);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return new Balance(version, rows.getLong(1), rows.getLong(2));
      }
    }
  }
}
