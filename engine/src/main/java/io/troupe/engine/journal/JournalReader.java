package io.troupe.engine.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the journal over a connection that the caller owns. Columns are read by their numbers in
 * {@link TailSql}, as a name would be looked for in each row.
 */
final class JournalReader {
  private final JournalKind kind;
  private final TailSql sql;

  JournalReader(JournalKind kind) {
    this.kind = kind;
    sql = TailSql.of(kind);
  }

  /**
   * How far the journal is readable.
   *
   * @param below the first position that is not readable
   * @param heldBack whether committed transactions wait behind a running one
   */
  record Horizon(TailPosition below, boolean heldBack) {}

  Horizon horizon(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(sql.horizon());
        var row = statement.executeQuery()) {
      row.next();
      return new Horizon(position(row), row.getBoolean(3));
    }
  }

  Optional<TailPosition> last(Connection connection, TailPosition below) throws SQLException {
    try (var statement = connection.prepareStatement(sql.last())) {
      bind(statement, 1, below);
      return onePosition(statement);
    }
  }

  List<StoredEvent> after(Connection connection, TailPosition from, TailPosition below, int limit)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql.after())) {
      int next = bind(statement, 1, from);
      next = bind(statement, next, below);
      statement.setInt(next, limit);
      return events(statement);
    }
  }

  List<StoredEvent> history(
      Connection connection, String persistenceId, long fromSeq, long toSeq, int limit)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql.history())) {
      statement.setString(1, persistenceId);
      statement.setLong(2, fromSeq);
      statement.setLong(3, toSeq);
      statement.setInt(4, limit);
      return events(statement);
    }
  }

  Optional<TailPosition> positionOf(Connection connection, String persistenceId, long sequenceNr)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql.position())) {
      statement.setString(1, persistenceId);
      statement.setLong(2, sequenceNr);
      return onePosition(statement);
    }
  }

  private int bind(PreparedStatement statement, int index, TailPosition position)
      throws SQLException {
    return switch (kind) {
      case H2 -> {
        statement.setLong(index, position.ordering());
        yield index + 1;
      }
      case POSTGRES -> {
        statement.setLong(index, position.transaction());
        statement.setLong(index + 1, position.ordering());
        yield index + 2;
      }
    };
  }

  private static Optional<TailPosition> onePosition(PreparedStatement statement)
      throws SQLException {
    try (var row = statement.executeQuery()) {
      return row.next() ? Optional.of(position(row)) : Optional.empty();
    }
  }

  private static List<StoredEvent> events(PreparedStatement statement) throws SQLException {
    var events = new ArrayList<StoredEvent>();
    try (var row = statement.executeQuery()) {
      while (row.next()) {
        events.add(event(row));
      }
    }
    return events;
  }

  private static StoredEvent event(ResultSet row) throws SQLException {
    return new StoredEvent(
        position(row),
        row.getString(3),
        row.getLong(4),
        row.getInt(5),
        row.getString(6),
        row.getBytes(7));
  }

  private static TailPosition position(ResultSet row) throws SQLException {
    return new TailPosition(Long.parseLong(row.getString(1)), row.getLong(2));
  }
}
