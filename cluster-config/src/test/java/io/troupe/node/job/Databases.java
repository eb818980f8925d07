package io.troupe.node.job;

import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.TestDatabases;
import io.troupe.node.settings.Environments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The databases that nodes are given, as variables and as files. */
final class Databases {
  private static final String FOLDER =
      """
      SELECT current_setting('data_directory') || '/base/' || oid
      FROM pg_database WHERE datname = current_database()
      """;

  private Databases() {}

  /** The files in which the database of a node lies that has ended. */
  static List<Path> files(Path folder, Map<String, String> environment) throws Exception {
    var url = environment.get("TROUPE_DATABASE_URL");
    return url == null ? list(folder, "*.db") : list(heap(url, environment), "*");
  }

  /** The folder of a PostgreSQL database, once all that is in memory has been written to it. */
  private static Path heap(String url, Map<String, String> environment) throws Exception {
    var user = environment.get("TROUPE_DATABASE_USER");
    var password = environment.get("TROUPE_DATABASE_PASSWORD");
    try (var connection = DriverManager.getConnection(url, user, password);
        var statement = connection.createStatement()) {
      statement.execute("CHECKPOINT");
      var found = statement.executeQuery(FOLDER);
      found.next();
      return Path.of(found.getString(1));
    }
  }

  private static List<Path> list(Path folder, String names) throws IOException {
    try (var files = Files.newDirectoryStream(folder, names)) {
      var found = new ArrayList<Path>();
      files.forEach(found::add);
      return found;
    }
  }

  /** The variables that give a node an empty database. */
  static Map<String, String> of(JournalKind kind) throws Exception {
    return switch (kind) {
      case H2 -> Environments.of("JOURNAL", "h2");
      case POSTGRES -> {
        var database = TestDatabases.postgres();
        yield Environments.of(
            "JOURNAL", "postgres",
            "DATABASE_URL", database.jdbcUrl().replaceFirst("[?].*", ""),
            "DATABASE_USER", database.user(),
            "DATABASE_PASSWORD", database.password());
      }
    };
  }
}
