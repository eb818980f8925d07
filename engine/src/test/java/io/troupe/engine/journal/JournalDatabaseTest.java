package io.troupe.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalDatabaseTest {
  private static final int FILE = "jdbc:h2:file:".length();
  private static final String SLICK = "pekko-persistence-jdbc.shared-databases.journal.db.";
  private static final String PROJECTION_THREADS =
      "pekko.projection.jdbc.blocking-jdbc-dispatcher.thread-pool-executor.fixed-pool-size";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(JournalKind.class)
  void migrating_twice_leaves_the_same_tables(JournalKind kind) throws Exception {
    try (var database = JournalDatabase.open(TestDatabases.of(kind, folder))) {
      database.migrate();
      database.migrate();
      assertThat(tables(database))
          .contains("event_journal", "event_tag", "snapshot")
          .contains("pekko_projection_offset_store", "pekko_projection_management");
    }
  }

  @ParameterizedTest
  @EnumSource(JournalKind.class)
  void projections_commit_by_themselves_and_queries_at_once(JournalKind kind) throws Exception {
    try (var database = JournalDatabase.open(TestDatabases.of(kind, folder));
        var projection = database.projections().getConnection();
        var query = database.queries().getConnection()) {
      assertThat(projection.getAutoCommit()).isFalse();
      assertThat(query.getAutoCommit()).isTrue();
    }
  }

  @Test
  void slick_writes_to_h2_over_one_connection() {
    try (var database = JournalDatabase.open(TestDatabases.h2(folder))) {
      assertThat(slickPool(database)).containsOnly(1);
      assertThat(database.pekkoConfig().getInt("jdbc-journal.parallelism")).isEqualTo(1);
    }
  }

  @Test
  void slick_has_as_many_threads_as_connections() {
    var settings = TestDatabases.postgres().withConnections(5, 2, 3);
    try (var database = JournalDatabase.open(settings)) {
      assertThat(slickPool(database)).containsOnly(5);
      assertThat(database.pekkoConfig().getInt(PROJECTION_THREADS)).isEqualTo(2);
    }
  }

  @Test
  void the_configuration_needs_no_other_to_be_resolved() {
    try (var database = JournalDatabase.open(TestDatabases.h2(folder))) {
      assertThat(database.pekkoConfig().isResolved()).isTrue();
      assertThat(database.pekkoConfig().hasPath("journal")).isFalse();
    }
  }

  @Test
  void closing_gives_the_h2_file_free() throws Exception {
    var database = JournalDatabase.open(TestDatabases.h2(folder));
    database.migrate();
    var file = Path.of(database.settings().jdbcUrl().split("[;]")[0].substring(FILE) + ".mv.db");
    assertThat(isLocked(file)).isTrue();
    database.close();
    assertThat(isLocked(file)).isFalse();
  }

  private static boolean isLocked(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return isLocked(channel);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try (var lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  private static List<Integer> slickPool(JournalDatabase database) {
    return Stream.of("numThreads", "maxConnections", "minConnections")
        .map(name -> database.pekkoConfig().getInt(SLICK + name))
        .toList();
  }

  private static Set<String> tables(JournalDatabase database) throws SQLException {
    var names = new HashSet<String>();
    try (var connection = database.queries().getConnection();
        var tables = connection.getMetaData().getTables(null, null, "%", null)) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }
}
