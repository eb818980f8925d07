package io.troupe.engine.journal;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal's database: its tables, its pools, and the configuration by which Pekko writes to it.
 *
 * <p>Each kind of work has its own pool, so that none starves another. The journal's own pool is
 * Slick's, opened by the actor system from {@link #pekkoConfig()}; stop that system first, then
 * close this.
 */
public final class JournalDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JournalDatabase.class);
  private static final String RESOURCES = "io/troupe/engine/journal/";
  private static final int TAIL_CONNECTIONS = 3;

  private final JournalSettings settings;
  private final HikariDataSource projections;
  private final HikariDataSource queries;
  private final HikariDataSource tail;
  private volatile boolean migrated;

  private JournalDatabase(JournalSettings settings) {
    this.settings = settings;
    projections =
        ConnectionPool.open(
            settings, ConnectionPool.PROJECTIONS, settings.projectionConnections(), false);
    queries = ConnectionPool.open(settings, "troupe-queries", settings.queryConnections(), true);
    tail = ConnectionPool.open(settings, "troupe-tail", TAIL_CONNECTIONS, true);
  }

  /** Makes the pools; nothing connects until a pool is used. */
  public static JournalDatabase open(JournalSettings settings) {
    return new JournalDatabase(settings);
  }

  /**
   * Brings the tables up to date; several nodes may do so at once. Blocks.
   *
   * @throws org.flywaydb.core.api.FlywayException if the database cannot be reached or changed
   */
  public void migrate() {
    Flyway.configure()
        .dataSource(settings.jdbcUrl(), settings.user(), settings.password())
        .locations("classpath:" + RESOURCES + settings.kind().folder())
        .table("journal_schema_history")
        .load()
        .migrate();
    migrated = true;
  }

  /** What the journal was opened with. */
  public JournalSettings settings() {
    return settings;
  }

  /**
   * Connections that write read models; auto-commit is off, as exactly-once needs. Never to be used
   * for events: the tail does not wait for their transactions.
   */
  public DataSource projections() {
    return projections;
  }

  /** Connections that only read, with auto-commit on. */
  public DataSource queries() {
    return queries;
  }

  /** Connections of the tail alone: one for its reader, the rest for followers far behind. */
  DataSource tail() {
    return tail;
  }

  /**
   * The configuration of Pekko's journal, snapshot store and projections, complete in itself: put
   * it before the application's own. It holds the database password, so do not log it.
   */
  public Config pekkoConfig() {
    return ConfigFactory.parseResourcesAnySyntax(RESOURCES + "journal.conf")
        .resolveWith(parameters())
        .withoutPath("journal");
  }

  private Config parameters() {
    var kind = settings.kind();
    return ConfigFactory.parseMap(
            Map.of(
                "dialect", kind.projectionDialect(),
                "profile", kind.slickProfile(),
                "driver", kind.driver(),
                "url", settings.jdbcUrl(),
                "user", settings.user(),
                "password", settings.password(),
                "connections", settings.journalConnections(),
                "parallel-batches", settings.parallelBatches(),
                "projection-connections", settings.projectionConnections(),
                "properties", ConnectionPool.connectionProperties(kind)))
        .atPath("journal");
  }

  /** Closes the pools, once; the last connection to an H2 file closes that too. */
  @Override
  public void close() {
    if (queries.isClosed()) {
      return;
    }
    var hasFile = settings.kind() == JournalKind.H2 && isConnected();
    projections.close();
    tail.close();
    queries.close();
    if (hasFile) {
      closeFile();
    }
  }

  // A file that another process holds is not waited for.
  private boolean isConnected() {
    return migrated || queries.getHikariPoolMXBean().getTotalConnections() > 0;
  }

  // After the pools: each connection that they open asks anew that the file stays open.
  private void closeFile() {
    try (var connection =
            DriverManager.getConnection(settings.jdbcUrl(), settings.user(), settings.password());
        var statement = connection.createStatement()) {
      statement.execute("SET DB_CLOSE_DELAY 0");
    } catch (SQLException e) {
      LOG.warn("The H2 journal stays open until this process ends", e);
    }
  }
}
