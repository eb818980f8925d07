package io.troupe.bench.axon;

import static io.troupe.projections.table.Columns.amount;
import static io.troupe.projections.table.Columns.count;
import static io.troupe.projections.table.Columns.day;
import static io.troupe.projections.table.Columns.text;
import static io.troupe.projections.table.Columns.time;

import io.troupe.projections.table.Columns;
import io.troupe.projections.table.Insert;
import io.troupe.projections.usage.UsageProjection;
import io.troupe.projections.walletstatement.WalletStatementProjection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcException;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * The product's own tables of wallets' statements and of usage, written as it writes them: one
 * statement a table, with an array for each column.
 */
final class AxonTables {
  private static final String REASON = "bench";

  private static final Insert<Written> ENTRIES =
      Insert.<Written>into(Columns.table("wallet_entry"))
          .set(text("tenant_id"), row -> row.line().tenant())
          .set(text("wallet_id"), row -> row.line().wallet())
          .set(amount("version"), row -> row.line().version())
          .set(text("kind"), row -> row.line().entry().kind())
          .set(text("subject_id"), row -> row.line().entry().subject())
          .set(amount("amount"), row -> row.line().entry().amount())
          .set(amount("balance_change"), row -> row.line().entry().balance())
          .set(amount("available_change"), row -> row.line().entry().available())
          .set(amount("balance"), row -> row.after().balance())
          .set(amount("available"), row -> row.after().available())
          .set(text("reason"), _ -> REASON)
          .set(text("principal_kind"), _ -> "ACCOUNT")
          .set(text("principal_name"), row -> row.line().by())
          .set(time("happened_at"), row -> row.line().at());

  private static final Insert<AxonLine> USES =
      Insert.<AxonLine>into(Columns.table("usage_entry"))
          .set(text("tenant_id"), AxonLine::tenant)
          .set(text("wallet_id"), AxonLine::wallet)
          .set(amount("version"), AxonLine::version)
          .set(text("hold_id"), line -> line.entry().subject())
          .set(text("kind"), _ -> REASON)
          .set(day("used_on"), line -> LocalDate.ofInstant(line.at(), ZoneOffset.UTC))
          .set(amount("credits"), line -> line.entry().amount())
          .set(count("uses"), _ -> 1)
          .set(time("used_at"), AxonLine::at);

  private final ConnectionProvider connections;
  private final AxonBalances balances = new AxonBalances();

  AxonTables(ConnectionProvider connections) {
    this.connections = connections;
  }

  /** A line, and what its wallet holds after it. */
  private record Written(AxonLine line, AxonBalances.Balance after) {}

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
      var rows = new ArrayList<Written>();
      for (var line : lines) {
        rows.add(new Written(line, balances.after(line, connection)));
      }
      var sql = DSL.using(connection, SQLDialect.POSTGRES);
      ENTRIES.run(sql, rows);
      USES.run(sql, lines.stream().filter(line -> line.entry().isSpent()).toList());
    });
  }

  private void with(Work work) {
    try (var connection = connections.getConnection()) {
      work.on(connection);
    } catch (SQLException e) {
      throw new JdbcException("the read models cannot be written", e);
    }
  }
}
