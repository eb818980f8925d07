package io.troupe.node;

import io.troupe.engine.journal.JournalDatabase;
import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.JournalSettings;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Opens the journal that the settings name. */
final class Journals {
  private Journals() {}

  /**
   * A database whose tables are not looked at yet; see {@link #migration}.
   *
   * @throws NodeStartException when its folder cannot be made
   */
  static JournalDatabase open(Settings settings) {
    var journal = settings.journal();
    if (journal.kind() == Settings.JdbcKind.H2) {
      makeFolder(settings.dataDir());
    }
    return JournalDatabase.open(settings(journal));
  }

  /** Begins to make the tables or to bring them up to date; {@link #await} it before using them. */
  static CompletableFuture<Void> migration(JournalDatabase database) {
    return CompletableFuture.runAsync(database::migrate, Thread::startVirtualThread);
  }

  /**
   * Waits until the tables are there.
   *
   * @throws NodeStartException when the database cannot be reached or changed
   */
  static void await(CompletableFuture<Void> migration, Settings settings) {
    try {
      migration.join();
    } catch (CompletionException e) {
      throw new NodeStartException(
          "the journal at %s cannot be opened (%s); run './troupe doctor'"
              .formatted(settings.journal().url(), named(settings.journal().kind())),
          e);
    }
  }

  private static String named(Settings.JdbcKind kind) {
    return switch (kind) {
      case H2 -> "TROUPE_DATA_DIR";
      case POSTGRES -> "TROUPE_DATABASE_URL, _USER, _PASSWORD";
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
