package io.troupe.projections.runtime;

import io.troupe.engine.journal.JournalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The database as read models use it: schemas, and SQL within one of them. All of it blocks. */
final class ReadModelDatabase {
  private final JournalDatabase database;
  private final SQLDialect dialect;
  private volatile @Nullable String home;

  ReadModelDatabase(JournalDatabase database) {
    this.database = database;
    dialect =
        switch (database.settings().kind()) {
          case H2 -> SQLDialect.H2;
          case POSTGRES -> SQLDialect.POSTGRES;
        };
  }

  /** SQL in a transaction that is committed at the end, or rolled back when it throws. */
  interface Work<T> {
    T on(DSLContext sql);
  }

  /** Makes a schema if need be, and its tables by the migrations of a class path folder. */
  void create(String schema, String migrations) {
    var settings = database.settings();
    Flyway.configure()
        .dataSource(settings.jdbcUrl(), settings.user(), settings.password())
        .schemas(schema)
        .locations("classpath:" + migrations)
        .load()
        .migrate();
  }

  /** One transaction on the connections that write. */
  <T> T write(Work<T> work) throws SQLException {
    try (var connection = database.projections().getConnection()) {
      var result = work.on(sql(connection));
      connection.commit();
      return result;
    }
  }

  /** A query in the given schema. */
  <T> T query(String schema, Work<T> work) throws SQLException {
    try (var connection = database.queries().getConnection()) {
      return in(schema, connection, work);
    }
  }

  /**
   * Work in a schema on a connection that others use as well, so its own schema is put back. After
   * an error PostgreSQL cannot do so, but does it itself by the roll-back that follows.
   */
  <T> T in(String schema, Connection connection, Work<T> work) throws SQLException {
    var back = home(connection);
    connection.setSchema(schema);
    T result;
    try {
      result = work.on(sql(connection));
    } catch (RuntimeException | Error e) {
      restore(connection, back, e);
      throw e;
    }
    connection.setSchema(back);
    return result;
  }

  /** Asked for once: all connections begin in one schema. */
  private String home(Connection connection) throws SQLException {
    var known = home;
    if (known == null) {
      known = connection.getSchema();
      home = known;
    }
    return known;
  }

  private static void restore(Connection connection, String back, Throwable failure) {
    try {
      connection.setSchema(back);
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  DSLContext sql(Connection connection) {
    return DSL.using(connection, dialect);
  }
}
