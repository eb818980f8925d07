package io.troupe.bench.axon;

import static io.troupe.projections.table.Columns.amount;
import static io.troupe.projections.table.Columns.count;
import static io.troupe.projections.table.Columns.day;
import static io.troupe.projections.table.Columns.text;
import static io.troupe.projections.table.Columns.time;

import io.troupe.projections.table.Columns;
import io.troupe.projections.table.Insert;
import io.troupe.projections.usage.UsageProjection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcException;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * The product's own table of what was spent, written as it writes it: copied, a batch at a time.
 */
final class AxonTable {
  private static final String REASON = "bench";

  private static final Insert<AxonUse> USES =
      Insert.<AxonUse>into(Columns.table("usage_entry"))
          .set(text("tenant_id"), AxonUse::tenant)
          .set(text("wallet_id"), AxonUse::wallet)
          .set(amount("version"), AxonUse::version)
          .set(text("hold_id"), AxonUse::hold)
          .set(text("kind"), _ -> REASON)
          .set(day("used_on"), use -> LocalDate.ofInstant(use.at(), ZoneOffset.UTC))
          .set(amount("credits"), _ -> 1L)
          .set(count("uses"), _ -> 1)
          .set(time("used_at"), AxonUse::at);

  private final ConnectionProvider connections;

  AxonTable(ConnectionProvider connections) {
    this.connections = connections;
  }

  private interface Work {
    void on(Connection connection) throws SQLException;
  }

  void create() throws IOException {
    execute(migration(UsageProjection.class, "V1__usage.sql"));
  }

  private static String migration(Class<?> model, String file) throws IOException {
    try (var sql = Objects.requireNonNull(model.getResourceAsStream(file), file)) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  void clear() {
    execute("TRUNCATE usage_entry");
  }

  private void execute(String sql) {
    with(connection -> {
      try (var statement = connection.createStatement()) {
        statement.execute(sql);
      }
    });
  }

  /** Adds rows within the unit of work. */
  void write(List<AxonUse> uses) {
    with(connection -> USES.run(DSL.using(connection, SQLDialect.POSTGRES), uses));
  }

  private void with(Work work) {
    try (var connection = connections.getConnection()) {
      work.on(connection);
    } catch (SQLException e) {
      throw new JdbcException("the read models cannot be written", e);
    }
  }
}
