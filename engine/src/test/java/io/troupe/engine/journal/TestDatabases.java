package io.troupe.engine.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Real databases for tests: an H2 file, or a fresh database of one PostgreSQL server a JVM. */
public final class TestDatabases {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestDatabases() {}

  /** A journal in a new file of the folder. */
  public static JournalSettings h2(Path folder) {
    return JournalSettings.h2(folder.resolve("journal" + COUNT.incrementAndGet()));
  }

  /** A journal in a new, empty PostgreSQL database; the server ends with the JVM. */
  public static JournalSettings postgres() {
    var name = "journal" + COUNT.incrementAndGet();
    try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return JournalSettings.postgres(
        Server.RUNNING.getJdbcUrl("postgres", name), "postgres", "postgres");
  }

  /** A journal of the given kind. */
  public static JournalSettings of(JournalKind kind, Path folder) {
    return switch (kind) {
      case H2 -> h2(folder);
      case POSTGRES -> postgres();
    };
  }

  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
