package io.troupe.node.doctor;

import java.sql.Connection;
import java.sql.SQLException;

/** How far the migrations of the schema are, by the history that Flyway keeps in it. */
final class SchemaCheck {
  private static final String SUBJECT = "schema";
  private static final String TABLE = "flyway_schema_history";
  private static final String LATEST =
      "SELECT \"version\", \"success\" FROM \""
          + TABLE
          + "\" WHERE \"version\" IS NOT NULL ORDER BY \"success\", \"installed_rank\" DESC";

  private SchemaCheck() {}

  static Finding of(Connection connection) throws SQLException {
    try (var tables = connection.getMetaData().getTables(null, null, TABLE, null)) {
      return tables.next() ? history(connection) : empty();
    }
  }

  /** A failed migration sorts first, then the newest. */
  private static Finding history(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(LATEST)) {
      if (!rows.next()) {
        return empty();
      }
      var version = rows.getString(1);
      return rows.getBoolean(2)
          ? Finding.ok(SUBJECT, "at version " + version + "; newer ones are applied at start")
          : Finding.fail(SUBJECT, "migration " + version + " failed", "restore or repair it first");
    }
  }

  private static Finding empty() {
    return Finding.ok(SUBJECT, "empty; made at the first start");
  }
}
