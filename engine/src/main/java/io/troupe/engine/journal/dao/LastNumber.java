package io.troupe.engine.journal.dao;

import java.sql.Connection;
import java.sql.SQLException;
import scala.util.Failure;
import scala.util.Success;
import scala.util.Try;

/** The number of an entity's latest event. */
final class LastNumber {
  static final String SQL =
      """
      SELECT COALESCE(MAX(sequence_number), 0) FROM event_journal
      WHERE persistence_id = ? AND sequence_number >= ?
      """;

  private LastNumber() {}

  /** The latest from a number on, or 0; what the database refuses comes back as it says it. */
  static Try<Long> read(Connection connection, String persistenceId, long from) {
    try (var select = connection.prepareStatement(SQL)) {
      select.setString(1, persistenceId);
      select.setLong(2, from);
      try (var rows = select.executeQuery()) {
        rows.next();
        return new Success<>(rows.getLong(1));
      }
    } catch (SQLException e) {
      return new Failure<>(e);
    }
  }
}
