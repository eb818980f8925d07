package io.troupe.node;

import io.troupe.engine.journal.JournalDatabase;
import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.JournalSettings;

/** Opens the journal that the settings name. */
final class Journals {
  private Journals() {}

  /**
   * An open database with its tables made or brought up to date.
   *
   * @throws NodeStartException when it cannot be reached, or is not available in this version
   */
  static JournalDatabase open(Settings.Journal journal) {
    return switch (journal) {
      case Settings.Journal.Jdbc jdbc -> open(jdbc);
      case Settings.Journal.Cassandra() ->
          throw new NodeStartException(
              "TROUPE_JOURNAL=cassandra is not available in this version; use h2 or postgres");
    };
  }

  private static JournalDatabase open(Settings.Journal.Jdbc jdbc) {
    try {
      var database = JournalDatabase.open(settings(jdbc));
      database.migrate();
      return database;
    } catch (RuntimeException e) {
      throw new NodeStartException(
          "the journal at %s cannot be opened (TROUPE_DATABASE_URL, _USER, _PASSWORD); run './troupe doctor'"
              .formatted(jdbc.url()),
          e);
    }
  }

  private static JournalSettings settings(Settings.Journal.Jdbc jdbc) {
    var pools = jdbc.pools();
    return new JournalSettings(
        switch (jdbc.kind()) {
          case H2 -> JournalKind.H2;
          case POSTGRES -> JournalKind.POSTGRES;
        },
        jdbc.url(),
        jdbc.user(),
        jdbc.password().value(),
        pools.journal(),
        pools.projections(),
        pools.queries());
  }
}
