package io.troupe.node.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How far the migrations of the schema are, by the histories that Flyway keeps in it. */
final class SchemaCheck {
  private static final String SUBJECT = "schema";
  private static final String HISTORIES = "%schema\\_history";
  // A failed migration sorts first, then the newest.
  private static final String LATEST =
      """
      SELECT "version", "success" FROM "%s" WHERE "version" IS NOT NULL
      ORDER BY "success", "installed_rank" DESC\
      """;

  private SchemaCheck() {}

  static Stream<Finding> of(Connection connection) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    var meta = connection.getMetaData();
    try (var tables = meta.getTables(null, connection.getSchema(), HISTORIES, null)) {
      while (tables.next()) {
        findings.add(history(connection, tables.getString("TABLE_NAME")));
      }
    }
    return findings.isEmpty()
        ? Stream.of(Finding.ok(SUBJECT, "empty; made at the first start"))
        : findings.stream();
  }

  private static Finding history(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(LATEST.formatted(table))) {
      if (!rows.next()) {
        return Finding.ok(SUBJECT, table + " is empty; filled at start");
      }
      var version = rows.getString(1);
      return rows.getBoolean(2)
          ? Finding.ok(SUBJECT, "%s at version %s".formatted(table, version))
          : Finding.fail(
              SUBJECT,
              "%s: migration %s failed".formatted(table, version),
              "restore a backup or repair it first");
    }
  }
}
