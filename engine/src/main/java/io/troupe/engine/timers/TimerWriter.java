package io.troupe.engine.timers;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.journal.follow.BatchWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the table of timers as the entities' events say. */
final class TimerWriter implements BatchWriter {
  private static final String DELETE =
      "DELETE FROM timer WHERE persistence_id = ? AND timer_key = ?";
  private static final String INSERT =
      "INSERT INTO timer (persistence_id, timer_key, due, wake_at) VALUES (?, ?, ?, ?)";

  /** Beyond what every database can store; a timer as late as this never comes. */
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private record Key(String persistenceId, String timer) {}

  @Override
  public void write(Connection connection, List<Recorded> batch) throws SQLException {
    var changes = changes(batch);
    if (!changes.isEmpty()) {
      delete(connection, changes);
      insert(connection, changes);
    }
  }

  /** The last word on each timer; null where it is gone. */
  private static Map<Key, @Nullable Instant> changes(List<Recorded> batch) {
    var changes = new LinkedHashMap<Key, @Nullable Instant>();
    for (var event : batch) {
      var entity = event.position().persistenceId();
      event.timers().forEach(timer -> changes.put(new Key(entity, timer.key()), timer.due()));
    }
    return changes;
  }

  private static void delete(Connection connection, Map<Key, @Nullable Instant> changes)
      throws SQLException {
    try (var statement = connection.prepareStatement(DELETE)) {
      for (var key : changes.keySet()) {
        statement.setString(1, key.persistenceId());
        statement.setString(2, key.timer());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void insert(Connection connection, Map<Key, @Nullable Instant> changes)
      throws SQLException {
    try (var statement = connection.prepareStatement(INSERT)) {
      for (var change : changes.entrySet()) {
        var due = change.getValue();
        if (due != null) {
          statement.setString(1, change.getKey().persistenceId());
          statement.setString(2, change.getKey().timer());
          var at = (due.isBefore(LATEST) ? due : LATEST).atOffset(ZoneOffset.UTC);
          statement.setObject(3, at);
          statement.setObject(4, at);
          statement.addBatch();
        }
      }
      statement.executeBatch();
    }
  }
}
