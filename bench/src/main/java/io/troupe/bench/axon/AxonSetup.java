package io.troupe.bench.axon;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.troupe.bench.machine.Postgres;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;

/**
 * Axon as its documents advise for one process on a database: Jackson, cached aggregates,
 * snapshots, an asynchronous command bus, here on virtual threads. One unit of work is one
 * transaction.
 */
final class AxonSetup {
  /** The same as for a wallet of the product. */
  private static final int SNAPSHOT_EVERY = 500;

  private AxonSetup() {}

  /** A pool without auto-commit: the unit of work commits. */
  static HikariDataSource pool(String url, int connections) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(Postgres.USER);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(connections);
    config.setAutoCommit(false);
    return new HikariDataSource(config);
  }

  /** Makes the event tables, and starts the framework on them. */
  static Configuration start(DataSource pool) throws SQLException {
    var serializer = JacksonSerializer.builder().objectMapper(new ObjectMapper()).build();
    var connections =
        new UnitOfWorkAwareConnectionProviderWrapper(new DataSourceConnectionProvider(pool));
    var storage = storage(connections, serializer);
    storage.createSchema(PostgresEventTableFactory.INSTANCE);
    var wallet =
        AggregateConfigurer.defaultConfiguration(AxonWallet.class)
            .configureCache(_ -> new HeldCache())
            .configureSnapshotTrigger(axon ->
                new EventCountSnapshotTriggerDefinition(axon.snapshotter(), SNAPSHOT_EVERY));
    return DefaultConfigurer.defaultConfiguration()
        .configureSerializer(_ -> serializer)
        .configureEmbeddedEventStore(_ -> storage)
        .configureCommandBus(_ -> bus())
        .configureAggregate(wallet)
        .start();
  }

  private static AsynchronousCommandBus bus() {
    return AsynchronousCommandBus.builder()
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .build();
  }

  private static JdbcEventStorageEngine storage(
      ConnectionProvider connections, Serializer serializer) {
    return JdbcEventStorageEngine.builder()
        .connectionProvider(connections)
        .transactionManager(NoTransactionManager.instance())
        .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
        .eventSerializer(serializer)
        .snapshotSerializer(serializer)
        .build();
  }
}
