package io.troupe.node.job;

import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.TestDatabases;
import io.troupe.node.settings.Environments;
import java.util.Map;

/** The variables that give a node an empty database. */
final class Databases {
  private Databases() {}

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
