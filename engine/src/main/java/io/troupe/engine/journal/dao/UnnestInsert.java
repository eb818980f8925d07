package io.troupe.engine.journal.dao;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.apache.pekko.persistence.jdbc.journal.dao.JournalTables.JournalPekkoSerializationRow;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.collection.immutable.Set;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;
import scala.util.Failure;
import scala.util.Success;
import scala.util.Try;

/** PostgreSQL's way to store many rows: one statement with an array for each column. */
final class UnnestInsert {
  /**
   * The rows are numbered, as only an order makes PostgreSQL take the identities in sequence. What
   * no entity has, metadata and adapters, is left to the table.
   */
  private static final String SQL =
      """
      INSERT INTO event_journal (
        persistence_id, sequence_number, writer, write_timestamp, adapter_manifest,
        event_payload, event_ser_id, event_ser_manifest)
      SELECT
        r.persistence_id, r.sequence_number, r.writer, r.write_timestamp, '',
        r.event_payload, r.event_ser_id, r.event_ser_manifest
      FROM unnest(
        ?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::bytea[], ?::int[], ?::text[])
      WITH ORDINALITY AS r (
        persistence_id, sequence_number, writer, write_timestamp,
        event_payload, event_ser_id, event_ser_manifest, place)
      ORDER BY r.place
      """;

  private static final List<Column<?>> COLUMNS =
      List.of(
          new Column<>("text", String[]::new, JournalPekkoSerializationRow::persistenceId),
          new Column<>("bigint", Long[]::new, JournalPekkoSerializationRow::sequenceNumber),
          new Column<>("text", String[]::new, JournalPekkoSerializationRow::writer),
          new Column<>("bigint", Long[]::new, JournalPekkoSerializationRow::writeTimestamp),
          new Column<>("bytea", byte[][]::new, JournalPekkoSerializationRow::eventPayload),
          new Column<>("int", Integer[]::new, JournalPekkoSerializationRow::eventSerId),
          new Column<>("text", String[]::new, JournalPekkoSerializationRow::eventSerManifest));

  private record Column<T>(
      String type, IntFunction<T[]> array, Function<JournalPekkoSerializationRow, T> value) {
    T[] of(List<JournalPekkoSerializationRow> rows) {
      return rows.stream().map(value).toArray(array);
    }
  }

  private UnnestInsert() {}

  /** Stores the rows; what the database refuses comes back as a {@link SQLException}. */
  static Try<BoxedUnit> execute(
      Connection connection, Seq<Tuple2<JournalPekkoSerializationRow, Set<String>>> tagged) {
    var rows = new ArrayList<JournalPekkoSerializationRow>(tagged.size());
    CollectionConverters.asJava(tagged).forEach(row -> rows.add(plain(row._1())));
    try (var insert = connection.prepareStatement(SQL)) {
      int index = 1;
      for (var column : COLUMNS) {
        insert.setArray(index++, connection.createArrayOf(column.type(), column.of(rows)));
      }
      insert.executeUpdate();
      return new Success<>(BoxedUnit.UNIT);
    } catch (SQLException e) {
      return new Failure<>(e);
    }
  }

  private static JournalPekkoSerializationRow plain(JournalPekkoSerializationRow row) {
    if (row.metaPayload().isDefined() || !row.adapterManifest().isEmpty()) {
      throw new IllegalArgumentException("events have neither metadata nor an adapter");
    }
    return row;
  }
}
