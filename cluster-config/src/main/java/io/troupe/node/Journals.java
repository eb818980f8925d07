package io.troupe.node;

import io.troupe.engine.journal.JournalDatabase;
import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.JournalSettings;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the journal that the settings name. */
final class Journals {
  private Journals() {}

  /**
   * An open database with its tables made or brought up to date.
   *
   * @throws NodeStartException when it cannot be reached or made
   */
  static JournalDatabase open(Settings settings) {
    var journal = settings.journal();
    return switch (journal.kind()) {
      case H2 -> {
        makeFolder(settings.dataDir());
        yield open(journal, "TROUPE_DATA_DIR");
      }
      case POSTGRES -> open(journal, "TROUPE_DATABASE_URL, _USER, _PASSWORD");
    };
  }

  /** H2 itself would fail for want of it with stack traces on the console. */
  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
      if (!Files.isWritable(folder)) {
        throw new AccessDeniedException(folder.toString());
      }
    } catch (IOException e) {
      throw new NodeStartException(
          "the data folder %s cannot be made or written (TROUPE_DATA_DIR); run './troupe doctor'"
              .formatted(folder),
          e);
    }
  }

  private static JournalDatabase open(Settings.Journal journal, String named) {
    try {
      var database = JournalDatabase.open(settings(journal));
      database.migrate();
      return database;
    } catch (RuntimeException e) {
      throw new NodeStartException(
          "the journal at %s cannot be opened (%s); run './troupe doctor'"
              .formatted(journal.url(), named),
          e);
    }
  }

  private static JournalSettings settings(Settings.Journal journal) {
    var pools = journal.pools();
    return new JournalSettings(
        switch (journal.kind()) {
          case H2 -> JournalKind.H2;
          case POSTGRES -> JournalKind.POSTGRES;
        },
        journal.url(),
        journal.user(),
        journal.password().value(),
        pools.journal(),
        pools.projections(),
        pools.queries());
  }
}
