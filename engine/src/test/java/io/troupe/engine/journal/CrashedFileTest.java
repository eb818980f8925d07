package io.troupe.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An H2 file holds what was committed, also where space in its middle is used again. What a killed
 * process leaves behind is the file as it is at that moment, so each round goes on from a copy of
 * the open file.
 */
class CrashedFileTest {
  private static final int CRASHES = 60;

  /** Enough for free space inside the file, which is then used at once. */
  private static final int FIRST_ROWS = 200;

  @TempDir Path folder;

  @Test
  void each_commit_before_a_crash_is_found_after_it() throws Exception {
    var committed = commitAndCrash(0, FIRST_ROWS, 2_000);
    for (var crash = 1; crash <= CRASHES; crash++) {
      assertThat(commitAndCrash(crash, 1, 50)).as("crash %d", crash).isEqualTo(committed + 1);
      committed++;
    }
  }

  /** Returns how many rows there were just before the crash. */
  private int commitAndCrash(int crash, int rows, int bytes) throws Exception {
    try (var connection = DriverManager.getConnection(url(crash))) {
      insert(connection, rows, bytes);
      Files.copy(file(crash), file(crash + 1));
      var found = count(connection);
      shutDown(connection);
      return found;
    }
  }

  private String url(int crash) {
    var path = file(crash).toString().replace(".mv.db", "");
    return H2Url.safe("jdbc:h2:file:" + path) + ";RETENTION_TIME=0";
  }

  private Path file(int crash) {
    return folder.resolve("journal" + crash + ".mv.db");
  }

  private static void insert(Connection connection, int rows, int bytes) throws SQLException {
    try (var table = connection.createStatement()) {
      table.execute("CREATE TABLE IF NOT EXISTS kept (id IDENTITY, content BINARY VARYING)");
    }
    try (var statement = connection.prepareStatement("INSERT INTO kept (content) VALUES (?)")) {
      for (var i = 0; i < rows; i++) {
        statement.setBytes(1, new byte[bytes]);
        statement.executeUpdate();
      }
    }
  }

  private static int count(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT COUNT(*) FROM kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** Without the tidying of a proper end, only to free the file. */
  private static void shutDown(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException e) {
      if (e.getErrorCode() != ErrorCode.DATABASE_IS_CLOSED) {
        throw e;
      }
    }
  }
}
