package io.troupe.bench.wallets;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.troupe.bench.load.Ledger;
import io.troupe.bench.load.Load;
import io.troupe.bench.machine.Postgres;
import java.sql.Connection;
import java.sql.SQLException;

/** Wallets as rows of a table of their own database, reached through a pool. */
final class WalletTables implements AutoCloseable {
  private static final String TABLES =
      """
      CREATE TABLE wallet (
        id INT PRIMARY KEY,
        available BIGINT NOT NULL CHECK (available >= 0),
        held BIGINT NOT NULL CHECK (held >= 0));
      CREATE TABLE entry (
        wallet INT NOT NULL,
        id VARCHAR(64) NOT NULL,
        kind VARCHAR(8) NOT NULL,
        amount BIGINT NOT NULL,
        happened_at TIMESTAMPTZ NOT NULL DEFAULT now(),
        PRIMARY KEY (wallet, id, kind));
      INSERT INTO wallet SELECT n, %d, 0 FROM generate_series(0, %d) AS n;
      """;

  private final Postgres postgres;
  private final String database;
  private final HikariDataSource pool;

  /**
   * @param size connections in the pool
   * @param autoCommit whether each statement is a transaction
   * @param more SQL that follows the tables
   */
  WalletTables(Postgres postgres, int wallets, int size, boolean autoCommit, String more)
      throws SQLException {
    this.postgres = postgres;
    database = postgres.create();
    pool = pool(postgres.url(database), size, autoCommit);
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(TABLES.formatted(Load.GRANTED, wallets - 1) + more);
      if (!autoCommit) {
        connection.commit();
      }
    }
  }

  /** A pool of always so many connections, which a virtual thread waits for. */
  static HikariDataSource pool(String url, int size, boolean autoCommit) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(Postgres.USER);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(size);
    config.setAutoCommit(autoCommit);
    return new HikariDataSource(config);
  }

  Connection connect() throws SQLException {
    return pool.getConnection();
  }

  double cpu() {
    return postgres.cpu();
  }

  Ledger ledger() throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT sum(available), sum(held), (SELECT count(*) FROM entry),
                  count(*) FILTER (WHERE available < 0)
                FROM wallet
                """)) {
      rows.next();
      return new Ledger(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4));
    }
  }

  @Override
  public void close() throws SQLException {
    pool.close();
    postgres.drop(database);
  }
}
