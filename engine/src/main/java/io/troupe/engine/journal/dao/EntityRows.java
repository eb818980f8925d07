package io.troupe.engine.journal.dao;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pekko.persistence.jdbc.journal.dao.JournalTables.JournalPekkoSerializationRow;
import scala.Option;
import scala.util.Failure;
import scala.util.Success;
import scala.util.Try;

/** The rows of one entity's events, read at once. */
final class EntityRows {
  private static final String SQL =
      """
      SELECT
        ordering, persistence_id, sequence_number, writer, write_timestamp,
        event_payload, event_ser_id, event_ser_manifest
      FROM event_journal
      WHERE persistence_id = ? AND sequence_number BETWEEN ? AND ?
      ORDER BY sequence_number LIMIT ?
      """;

  private EntityRows() {}

  /**
   * Rows in their order; what the database refuses comes back as it says it.
   *
   * @param from the first number, included
   * @param to the last number, included
   * @param most rows, from 1
   */
  static Try<List<JournalPekkoSerializationRow>> read(
      Connection connection, String persistenceId, long from, long to, long most) {
    try (var select = connection.prepareStatement(SQL)) {
      select.setString(1, persistenceId);
      select.setLong(2, from);
      select.setLong(3, to);
      select.setLong(4, most);
      try (var row = select.executeQuery()) {
        var rows = new ArrayList<JournalPekkoSerializationRow>();
        while (row.next()) {
          rows.add(row(row));
        }
        return new Success<>(rows);
      }
    } catch (SQLException e) {
      return new Failure<>(e);
    }
  }

  /** What no entity has, deletion, metadata and adapters, is not read. */
  private static JournalPekkoSerializationRow row(ResultSet row) throws SQLException {
    return new JournalPekkoSerializationRow(
        row.getLong(1),
        false,
        row.getString(2),
        row.getLong(3),
        row.getString(4),
        row.getLong(5),
        "",
        row.getBytes(6),
        row.getInt(7),
        row.getString(8),
        Option.empty(),
        Option.empty(),
        Option.empty());
  }
}
