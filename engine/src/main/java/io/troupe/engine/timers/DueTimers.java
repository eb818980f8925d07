package io.troupe.engine.timers;

import io.troupe.engine.runtime.Position;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The timers whose time has come. */
final class DueTimers {
  /** Rows that another writes are left to the next look, so that no two wait for each other. */
  private static final String DUE =
      "SELECT persistence_id, timer_key, due FROM timer WHERE wake_at <= ?"
          + " ORDER BY wake_at LIMIT ? FOR UPDATE SKIP LOCKED";

  private static final String POSTPONE =
      "UPDATE timer SET wake_at = ? WHERE persistence_id = ? AND timer_key = ?";

  /** A timer on which its entity does not act is tried ever more slowly. */
  private static final int SLOWING = 4;

  private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(5);

  private final DataSource connections;
  private final TimerSettings settings;

  private record Due(String persistenceId, String key, Instant due) {}

  DueTimers(DataSource connections, TimerSettings settings) {
    this.connections = connections;
    this.settings = settings;
  }

  /** Timers taken at one look, and the entities that they belong to. */
  record Taken(int timers, List<Position> entities) {}

  /** What is due, at most one sweep of it; not due again for a while. Blocks. */
  Taken take(Instant now) throws SQLException {
    try (var connection = connections.getConnection()) {
      var due = due(connection, now);
      postpone(connection, due, now);
      connection.commit();
      return new Taken(due.size(), entities(due));
    }
  }

  private List<Due> due(Connection connection, Instant now) throws SQLException {
    try (var statement = connection.prepareStatement(DUE)) {
      statement.setObject(1, now.atOffset(ZoneOffset.UTC));
      statement.setInt(2, settings.sweep());
      try (var rows = statement.executeQuery()) {
        var due = new ArrayList<Due>();
        while (rows.next()) {
          var at = rows.getObject(3, OffsetDateTime.class).toInstant();
          due.add(new Due(rows.getString(1), rows.getString(2), at));
        }
        return due;
      }
    }
  }

  private void postpone(Connection connection, List<Due> due, Instant now) throws SQLException {
    try (var statement = connection.prepareStatement(POSTPONE)) {
      for (var timer : due) {
        statement.setObject(1, now.plus(patience(timer, now)).atOffset(ZoneOffset.UTC));
        statement.setString(2, timer.persistenceId());
        statement.setString(3, timer.key());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private Duration patience(Due timer, Instant now) {
    var growing = Duration.between(timer.due(), now).dividedBy(SLOWING);
    var longest = growing.compareTo(LONGEST_PATIENCE) < 0 ? growing : LONGEST_PATIENCE;
    return longest.compareTo(settings.patience()) > 0 ? longest : settings.patience();
  }

  private static List<Position> entities(List<Due> due) {
    return due.stream()
        .map(Due::persistenceId)
        .distinct()
        .map(entity -> Position.stored(entity, 0))
        .toList();
  }
}
