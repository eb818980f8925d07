package io.troupe.bench.machine;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.engine.credits.wallet.WalletEntity;
import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.JournalSettings;
import io.troupe.engine.runtime.TestNode;
import java.sql.SQLException;
import java.time.Clock;

/**
 * A journal that outlives the nodes on it: an H2 file, or a database of the server. Its nodes know
 * wallets alone, and run no processes and no read models but those that are added.
 */
public final class Journal implements AutoCloseable {
  private interface Drop {
    void run() throws Exception;
  }

  private final JournalSettings settings;
  private final Drop drop;

  private Journal(JournalSettings settings, Drop drop) {
    this.settings = settings;
    this.drop = drop;
  }

  /** A new, empty journal. */
  public static Journal open(JournalKind kind, Postgres postgres) throws Exception {
    return switch (kind) {
      case H2 -> {
        var scratch = Scratch.open();
        yield new Journal(JournalSettings.h2(scratch.folder().resolve("journal")), scratch::close);
      }
      case POSTGRES -> {
        var name = postgres.create();
        yield new Journal(
            JournalSettings.postgres(postgres.url(name), Postgres.USER, Postgres.USER),
            () -> postgres.drop(name));
      }
    };
  }

  public JournalSettings settings() {
    return settings;
  }

  /** A new node on it. */
  public TestNode node() throws SQLException {
    return node(ConfigFactory.empty());
  }

  /** A new node on it, with settings before all others. */
  public TestNode node(Config extra) throws SQLException {
    return TestNode.start(settings, Clock.systemUTC(), extra, WalletEntity.TYPE);
  }

  @Override
  public void close() throws Exception {
    drop.run();
  }
}
