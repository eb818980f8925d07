package io.troupe.engine.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Properties;

/** Opens pools of one fixed size, and says what every connection is opened with. */
final class ConnectionPool {
  /** The name by which PostgreSQL knows the connections that never write to the journal. */
  static final String PROJECTIONS = "troupe-projections";

  private static final long BORROW_MILLIS = 5_000;

  private ConnectionPool() {}

  /** A pool that opens its connections at first use; borrowing waits at most 5 s. */
  static HikariDataSource open(JournalSettings settings, String name, int size, boolean commit) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(settings.jdbcUrl());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setDriverClassName(settings.kind().driver());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(size);
    config.setConnectionTimeout(BORROW_MILLIS);
    config.setInitializationFailTimeout(-1);
    config.setAutoCommit(commit);
    config.setDataSourceProperties(properties(settings.kind(), name));
    return new HikariDataSource(config);
  }

  private static Properties properties(JournalKind kind, String name) {
    var properties = new Properties();
    properties.putAll(connectionProperties(kind));
    switch (kind) {
      case H2 -> {}
      case POSTGRES -> properties.put("ApplicationName", name);
    }
    return properties;
  }

  /**
   * Driver properties. A PostgreSQL transaction left open holds the tail of every node back, so it
   * is ended by the server: 10 s idle in a transaction, 15 s for a statement.
   */
  static Map<String, String> connectionProperties(JournalKind kind) {
    return switch (kind) {
      case H2 -> Map.of();
      case POSTGRES ->
          Map.of(
              "options",
              "-c statement_timeout=15000 -c idle_in_transaction_session_timeout=10000",
              // A refused row must not be quoted in an exception.
              "logServerErrorDetail",
              "false",
              // A batch of inserts goes as statements of many rows.
              "reWriteBatchedInserts",
              "true",
              "tcpKeepAlive",
              "true");
    };
  }
}
