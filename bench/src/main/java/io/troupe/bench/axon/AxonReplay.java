package io.troupe.bench.axon;

import com.zaxxer.hikari.HikariDataSource;
import io.troupe.bench.machine.Postgres;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Axon Framework that builds the read model of what was spent anew from its event store. */
public final class AxonReplay implements AutoCloseable {
  private static final int CONNECTIONS = 16;

  private final Postgres postgres;
  private final String database;
  private final HikariDataSource pool;
  private final Configuration axon;
  private final JdbcTokenStore tokens;
  private final AxonUsage handler;
  private final Map<AxonFollowing, Double> tried = new LinkedHashMap<>();

  private CompletableFuture<Void> stopped = CompletableFuture.completedFuture(null);

  private AxonReplay(Postgres postgres) throws Exception {
    this.postgres = postgres;
    database = postgres.create();
    pool = AxonSetup.pool(postgres.url(database), CONNECTIONS);
    axon = AxonSetup.start(pool);
    var connections = AxonSetup.connections(pool);
    tokens =
        JdbcTokenStore.builder()
            .connectionProvider(connections)
            .serializer(axon.serializer())
            .build();
    tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
    var table = new AxonTable(connections);
    table.create();
    handler = new AxonUsage(table);
  }

  /** An event store with a grant for each wallet, so many holds and captures, and one hold more. */
  public static AxonReplay open(Postgres postgres, String tenant, int wallets, int pairs)
      throws Exception {
    var opened = new AxonReplay(postgres);
    new AxonFill(opened.axon.eventBus(), tenant, wallets).fill(pairs);
    return opened;
  }

  /** Builds it in each way, after once that does not count, and keeps to the fastest. */
  public void tune() throws Exception {
    build(best());
    for (var following : AxonFollowing.ALL) {
      stopped.join();
      var begin = System.nanoTime();
      build(following);
      tried.put(following, (System.nanoTime() - begin) / 1e9);
    }
  }

  /** Builds it anew; all rows are there and committed when it returns. */
  public void rebuild() throws Exception {
    stopped.join();
    build(best());
  }

  private void build(AxonFollowing following) throws Exception {
    var processor = new AxonProcessor(axon.eventStore(), tokens, handler, following);
    processor.replay();
    stopped = processor.stop();
  }

  private AxonFollowing best() {
    return tried.entrySet().stream()
        .min(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(AxonFollowing.ALL.getFirst());
  }

  /** How it is set up, in the order it is shown. */
  public Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    settings.put("processor", best().toString());
    tried.forEach(
        (following, seconds) -> settings.put(following.toString(), "%.1f s".formatted(seconds)));
    settings.put("a pool's threads", AxonProcessor.THREADS + " and one that reads");
    settings.put(
        "a transaction", "up to %,d events and their token".formatted(AxonProcessor.BATCH));
    settings.put("a query", "%,d events".formatted(AxonSetup.EVENTS_A_QUERY));
    settings.put("rows", "copied (COPY in binary), a batch at a time, as Troupe's");
    settings.put("serializer", "Jackson, tenant and principal in the metadata");
    return settings;
  }

  /** What the read model says. */
  public <T> T query(Function<DSLContext, T> query) throws SQLException {
    try (var connection = pool.getConnection()) {
      return query.apply(DSL.using(connection, SQLDialect.POSTGRES));
    }
  }

  @Override
  public void close() throws SQLException {
    stopped.join();
    axon.shutdown();
    pool.close();
    postgres.drop(database);
  }
}
