package io.troupe.bench.axon;

import io.troupe.projections.usage.UsageProjection;
import io.troupe.projections.walletstatement.WalletStatementProjection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcException;

/** The product's own tables of wallets' statements and of usage, filled with JDBC's batches. */
final class AxonTables {
  private static final String ENTRY =
      """
      INSERT INTO wallet_entry (tenant_id, wallet_id, version, kind, subject_id, amount,
        balance_change, available_change, balance, available, reason, principal_kind,
        principal_name, happened_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String USE =
      """
      INSERT INTO usage_entry (tenant_id, wallet_id, version, hold_id, kind, used_on, credits,
        uses, used_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String REASON = "bench";

  private final ConnectionProvider connections;
  private final AxonBalances balances = new AxonBalances();

  AxonTables(ConnectionProvider connections) {
    this.connections = connections;
  }

  private interface Work {
    void on(Connection connection) throws SQLException;
  }

  void create() throws IOException {
    execute(migration(WalletStatementProjection.class, "V1__walletstatement.sql"));
    execute(migration(UsageProjection.class, "V1__usage.sql"));
  }

  private static String migration(Class<?> model, String file) throws IOException {
    try (var sql = Objects.requireNonNull(model.getResourceAsStream(file), file)) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  void clear() {
    execute("TRUNCATE wallet_entry, usage_entry");
  }

  private void execute(String sql) {
    with(connection -> {
      try (var statement = connection.createStatement()) {
        statement.execute(sql);
      }
    });
  }

  /** Adds lines, in order, within the unit of work. */
  void write(List<AxonLine> lines) {
    with(connection -> {
      try (var entries = connection.prepareStatement(ENTRY);
          var uses = connection.prepareStatement(USE)) {
        for (var line : lines) {
          addEntry(entries, line, balances.after(line, connection));
          if (line.entry().kind().equals(AxonEntry.CAPTURED)) {
            addUse(uses, line);
          }
        }
        entries.executeBatch();
        uses.executeBatch();
      }
    });
  }

  private void with(Work work) {
    try (var connection = connections.getConnection()) {
      work.on(connection);
    } catch (SQLException e) {
      throw new JdbcException("the read models cannot be written", e);
    }
  }

  private static void addEntry(PreparedStatement row, AxonLine line, AxonBalances.Balance balance)
      throws SQLException {
    var entry = line.entry();
    add(
        row,
        line.tenant(),
        line.wallet(),
        line.version(),
        entry.kind(),
        entry.subject(),
        entry.amount(),
        entry.balance(),
        entry.available(),
        balance.balance(),
        balance.available(),
        REASON,
        "ACCOUNT",
        line.by(),
        line.at().atOffset(ZoneOffset.UTC));
  }

  private static void addUse(PreparedStatement row, AxonLine line) throws SQLException {
    var at = line.at().atOffset(ZoneOffset.UTC);
    add(
        row,
        line.tenant(),
        line.wallet(),
        line.version(),
        line.entry().subject(),
        REASON,
        at.toLocalDate(),
        line.entry().amount(),
        1,
        at);
  }

  private static void add(PreparedStatement row, Object... values) throws SQLException {
    for (var at = 0; at < values.length; at++) {
      row.setObject(at + 1, values[at]);
    }
    row.addBatch();
  }
}
