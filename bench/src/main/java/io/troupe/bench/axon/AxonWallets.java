package io.troupe.bench.axon;

import com.zaxxer.hikari.HikariDataSource;
import io.troupe.bench.load.Contender;
import io.troupe.bench.load.Ledger;
import io.troupe.bench.load.Load;
import io.troupe.bench.machine.Postgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.axonframework.config.Configuration;

/** Axon Framework with its event store on PostgreSQL. */
public final class AxonWallets implements Contender {
  private final Postgres postgres;
  private final String database;
  private final HikariDataSource pool;
  private final Configuration axon;

  private AxonWallets(
      Postgres postgres, String database, HikariDataSource pool, Configuration axon) {
    this.postgres = postgres;
    this.database = database;
    this.pool = pool;
    this.axon = axon;
  }

  /** Wallets in a new database, through a pool of this size. */
  public static AxonWallets open(Postgres postgres, int wallets, int connections)
      throws SQLException {
    var database = postgres.create();
    var pool = AxonSetup.pool(postgres.url(database), connections);
    var axon = AxonSetup.start(pool);
    var opened = new AxonWallets(postgres, database, pool, axon);
    var grants = new ArrayList<CompletableFuture<?>>();
    for (var wallet = 0; wallet < wallets; wallet++) {
      grants.add(axon.commandGateway().send(new AxonWallet.Open(id(wallet), Load.GRANTED)));
    }
    grants.forEach(CompletableFuture::join);
    return opened;
  }

  static String id(int wallet) {
    return "w" + wallet;
  }

  @Override
  public void hold(int wallet, String id) {
    axon.commandGateway().send(new AxonWallet.Hold(id(wallet), id)).join();
  }

  @Override
  public void capture(int wallet, String id) {
    axon.commandGateway().send(new AxonWallet.Capture(id(wallet), id)).join();
  }

  @Override
  public Ledger ledger() throws SQLException {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT count(*) FILTER (WHERE payloadType LIKE '%Opened'),
                  count(*) FILTER (WHERE payloadType LIKE '%Held'),
                  count(*) FILTER (WHERE payloadType LIKE '%Captured')
                FROM DomainEventEntry
                """)) {
      rows.next();
      var held = rows.getLong(2);
      var captured = rows.getLong(3);
      var available = rows.getLong(1) * Load.GRANTED - held;
      return new Ledger(available, held - captured, held + captured, 0);
    }
  }

  @Override
  public double databaseCpu() {
    return postgres.cpu();
  }

  @Override
  public void close() throws SQLException {
    axon.shutdown();
    pool.close();
    postgres.drop(database);
  }
}
