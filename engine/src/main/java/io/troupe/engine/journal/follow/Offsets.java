package io.troupe.engine.journal.follow;

import io.troupe.engine.journal.TailPosition;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.pekko.projection.ProjectionId;

/** The stored offsets of all followers. Every method blocks for one statement. */
final class Offsets {
  private static final String KEY = "tail";
  private static final String ALL =
      "SELECT projection_name, current_offset FROM pekko_projection_offset_store"
          + " WHERE projection_key = '"
          + KEY
          + "'";
  private static final String ONE = ALL + " AND projection_name = ?";
  private static final String DELETE =
      "DELETE FROM pekko_projection_offset_store WHERE projection_key = '"
          + KEY
          + "' AND projection_name = ?";

  private final DataSource connections;

  Offsets(DataSource connections) {
    this.connections = connections;
  }

  static ProjectionId id(String follower) {
    return ProjectionId.of(follower, KEY);
  }

  Map<String, TailPosition> all() throws SQLException {
    try (var connection = connections.getConnection();
        var statement = connection.prepareStatement(ALL);
        var rows = statement.executeQuery()) {
      var offsets = new HashMap<String, TailPosition>();
      while (rows.next()) {
        offsets.put(rows.getString(1), TailPosition.parse(rows.getString(2)));
      }
      return Map.copyOf(offsets);
    }
  }

  /** A follower's committed offset; the start before its first batch. */
  TailPosition of(String follower) throws SQLException {
    try (var connection = connections.getConnection();
        var statement = connection.prepareStatement(ONE)) {
      statement.setString(1, follower);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? TailPosition.parse(rows.getString(2)) : TailPosition.START;
      }
    }
  }

  /** Forgets a follower that will never run again. */
  static void delete(Connection connection, String follower) throws SQLException {
    try (var statement = connection.prepareStatement(DELETE)) {
      statement.setString(1, follower);
      statement.executeUpdate();
    }
  }
}
