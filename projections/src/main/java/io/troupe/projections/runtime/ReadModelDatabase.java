package io.troupe.projections.runtime;

import io.troupe.engine.journal.JournalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** The database as read models use it: schemas, and SQL within one of them. All of it blocks. */
final class ReadModelDatabase {
  private final JournalDatabase database;
  private final SQLDialect dialect;

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

  /** A query of tables in the given schema. */
  <T> T query(String schema, Work<T> work) throws SQLException {
    try (var connection = database.queries().getConnection()) {
      return work.on(sql(connection, schema));
    }
  }

  /**
   * SQL whose tables without a schema are those of this one. It is written into each statement, as
   * a connection's own schema would have to be set and put back, at a round trip each.
   */
  DSLContext sql(Connection connection, String schema) {
    var here = new MappedSchema().withInput("").withOutput(schema);
    var settings = new Settings().withRenderMapping(new RenderMapping().withSchemata(here));
    return DSL.using(connection, dialect, settings);
  }

  private DSLContext sql(Connection connection) {
    return DSL.using(connection, dialect);
  }
}
