package io.troupe.bench.axon;

import com.zaxxer.hikari.HikariDataSource;
import io.troupe.bench.machine.Postgres;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Axon Framework that builds the statement and the usage of wallets anew from its event store. */
public final class AxonReplay implements AutoCloseable {
  /** Without more than one, the least there can be; four for its threads; 16 unless told. */
  private static final int[] SEGMENTS = {1, 4, 16};

  private static final int CONNECTIONS = 16;

  private final Postgres postgres;
  private final String database;
  private final HikariDataSource pool;
  private final Configuration axon;
  private final JdbcTokenStore tokens;
  private final AxonStatement handler;
  private final Map<Integer, Double> tried = new LinkedHashMap<>();

  private AxonReplay(Postgres postgres) throws Exception {
    this.postgres = postgres;
    database = postgres.create();
    pool = AxonSetup.pool(postgres.url(database) + "?reWriteBatchedInserts=true", CONNECTIONS);
    axon = AxonSetup.start(pool);
    var connections = AxonSetup.connections(pool);
    tokens =
        JdbcTokenStore.builder()
            .connectionProvider(connections)
            .serializer(axon.serializer())
            .build();
    tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
    var tables = new AxonTables(connections);
    tables.create();
    handler = new AxonStatement(tables);
  }

  /** An event store with a grant for each wallet, so many holds and captures, and one hold more. */
  public static AxonReplay open(Postgres postgres, String tenant, int wallets, int pairs)
      throws Exception {
    var opened = new AxonReplay(postgres);
    new AxonFill(opened.axon.eventBus(), tenant, wallets).fill(pairs);
    return opened;
  }

  /** Builds them with each number of segments, after once that does not count; keeps the best. */
  public void tune() throws Exception {
    build(SEGMENTS[0]);
    for (var segments : SEGMENTS) {
      var begin = System.nanoTime();
      build(segments);
      tried.put(segments, (System.nanoTime() - begin) / 1e9);
    }
  }

  /** Builds them anew; all rows are there and committed when it returns. */
  public void rebuild() throws Exception {
    build(best());
  }

  private void build(int segments) throws Exception {
    try (var processor = new AxonProcessor(axon.eventStore(), tokens, handler, segments)) {
      processor.replay();
    }
  }

  private int best() {
    return tried.entrySet().stream()
        .min(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(SEGMENTS[0]);
  }

  /** How it is set up, in the order it is shown. */
  public Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    settings.put("processor", "PooledStreamingEventProcessor, %d segments".formatted(best()));
    tried.forEach(
        (segments, seconds) -> settings.put("with " + segments, "%.1f s".formatted(seconds)));
    settings.put("threads", AxonProcessor.THREADS + " and one that reads");
    settings.put(
        "a transaction", "up to %,d events and their token".formatted(AxonProcessor.BATCH));
    settings.put("a query", "%,d events".formatted(AxonSetup.EVENTS_A_QUERY));
    settings.put("rows", "a JDBC batch for each table, reWriteBatchedInserts");
    settings.put("serializer", "Jackson, tenant and principal in the metadata");
    return settings;
  }

  /** What the read models say. */
  public <T> T query(Function<DSLContext, T> query) throws SQLException {
    try (var connection = pool.getConnection()) {
      return query.apply(DSL.using(connection, SQLDialect.POSTGRES));
    }
  }

  @Override
  public void close() throws SQLException {
    axon.shutdown();
    pool.close();
    postgres.drop(database);
  }
}
