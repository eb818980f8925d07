package io.troupe.bench.axon;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.troupe.bench.machine.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork.Phase;
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

  /** Events that one query reads; 100 unless told. */
  static final int EVENTS_A_QUERY = 1_000;

  private AxonSetup() {}

  /** A pool of always so many connections. */
  static HikariDataSource pool(String url, int connections) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(Postgres.USER);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(connections);
    return new HikariDataSource(config);
  }

  /** Makes the event tables, and starts the framework on them. */
  static Configuration start(DataSource pool) throws SQLException {
    var serializer = JacksonSerializer.builder().objectMapper(new ObjectMapper()).build();
    var storage = storage(connections(pool), serializer);
    storage.createSchema(PostgresEventTableFactory.INSTANCE);
    var wallet =
        AggregateConfigurer.defaultConfiguration(AxonWallet.class)
            .configureCache(_ -> new HeldCache())
            .configureSnapshotTrigger(axon ->
                new EventCountSnapshotTriggerDefinition(axon.snapshotter(), SNAPSHOT_EVERY));
    return DefaultConfigurer.defaultConfiguration()
        .configureSerializer(_ -> serializer)
        .configureTransactionManager(_ -> NoTransactionManager.instance())
        .configureEmbeddedEventStore(_ -> storage)
        .configureSnapshotter(AxonSetup::snapshotter)
        .configureCommandBus(_ -> bus())
        .configureAggregate(wallet)
        .start();
  }

  /** Connections of which a unit of work has one, so that all it does is one transaction. */
  static ConnectionProvider connections(DataSource pool) {
    return new UnitOfWorkAwareConnectionProviderWrapper(() -> connection(pool));
  }

  /** Within a unit of work that commits it; any other statement is a transaction of its own. */
  private static Connection connection(DataSource pool) throws SQLException {
    var connection = pool.getConnection();
    connection.setAutoCommit(
        !CurrentUnitOfWork.isStarted()
            || CurrentUnitOfWork.get().phase().isAfter(Phase.PREPARE_COMMIT));
    return connection;
  }

  private static Snapshotter snapshotter(Configuration axon) {
    return AggregateSnapshotter.builder()
        .eventStore(axon.eventStore())
        .transactionManager(NoTransactionManager.instance())
        .repositoryProvider(axon::repository)
        .aggregateFactories(new GenericAggregateFactory<>(AxonWallet.class))
        .executor(Thread::startVirtualThread)
        .build();
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
        .batchSize(EVENTS_A_QUERY)
        .build();
  }
}
