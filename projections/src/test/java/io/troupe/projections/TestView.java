package io.troupe.projections;

import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.Recorded;
import io.troupe.engine.journal.TestDatabases;
import io.troupe.projections.runtime.ReadModel;
import io.troupe.projections.table.Querying;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** The tables of one read model in a database of their own. */
public final class TestView implements Querying, AutoCloseable {
  private final ReadModel model;
  private final ReadModel.Handler handler;
  private final Connection connection;
  private final DSLContext sql;

  public TestView(ReadModel model, JournalKind kind, Path folder) throws SQLException {
    this.model = model;
    handler = model.handler();
    var settings = TestDatabases.of(kind, folder);
    Flyway.configure()
        .dataSource(settings.jdbcUrl(), settings.user(), settings.password())
        .schemas("view")
        .locations("classpath:" + model.migrations())
        .load()
        .migrate();
    connection =
        DriverManager.getConnection(settings.jdbcUrl(), settings.user(), settings.password());
    connection.setSchema("view");
    connection.setAutoCommit(false);
    sql =
        switch (kind) {
          case H2 -> DSL.using(connection, SQLDialect.H2);
          case POSTGRES -> DSL.using(connection, SQLDialect.POSTGRES);
        };
  }

  /** Applies these as one batch. */
  public void given(Recorded... events) throws SQLException {
    handler.on(sql, List.of(events));
    connection.commit();
  }

  @Override
  public <T> CompletionStage<T> query(String name, Function<DSLContext, T> query) {
    return name.equals(model.name())
        ? CompletableFuture.completedStage(query.apply(sql))
        : CompletableFuture.failedStage(new IllegalArgumentException("another model: " + name));
  }

  /** What a query found. */
  public static <T> T got(CompletionStage<T> query) {
    return query.toCompletableFuture().join();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
