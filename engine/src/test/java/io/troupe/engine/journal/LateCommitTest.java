package io.troupe.engine.journal;

import static io.troupe.engine.journal.TestJournal.await;
import static io.troupe.engine.journal.TestJournal.follow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What commits late on PostgreSQL is neither skipped nor overtaken. */
class LateCommitTest {
  private static final String INSERT =
      """
      INSERT INTO event_journal (persistence_id, sequence_number, writer, write_timestamp,
        adapter_manifest, event_payload, event_ser_id, event_ser_manifest)
      SELECT ?, ?, writer, write_timestamp, adapter_manifest, event_payload, event_ser_id,
        event_ser_manifest
      FROM event_journal WHERE persistence_id = 'template'
      """;

  private static final String FILL =
      """
      INSERT INTO event_journal (persistence_id, sequence_number, writer, write_timestamp,
        adapter_manifest, event_payload, event_ser_id, event_ser_manifest)
      SELECT 'fill', n, '', 0, '', '', 0, '' FROM generate_series(1, 20000) n
      """;

  private TestJournal journal;
  private EventTail tail;
  private TailPosition start;

  @BeforeEach
  void openWithOneEvent() throws Exception {
    journal = TestJournal.open(TestDatabases.postgres());
    tail = journal.tail(TailSettings.DEFAULT);
    await(journal.write("template", 1, "event"));
    start = follow(tail, TailPosition.START, 1).getFirst().position();
  }

  @AfterEach
  void close() throws Exception {
    tail.close();
    journal.close();
  }

  @Test
  void nothing_is_emitted_past_an_open_transaction_and_everything_after_its_commit()
      throws Exception {
    try (var late = writer()) {
      insert(late, "late", 1);
      await(journal.write("early", 1, "event"));
      await(journal.write("early", 2, "event"));
      var following = tail.after(start, 10).toCompletableFuture();

      // A second tail, that has read the journal since, sees nothing after the start either.
      try (var witness = journal.tail(TailSettings.DEFAULT)) {
        assertThat(witness.head()).isEqualTo(start);
      }
      assertThat(tail.head()).isEqualTo(start);
      assertThat(following).isNotDone();

      late.commit();
      assertThat(follow(tail, start, 3))
          .extracting(JournalEvent::persistenceId)
          .containsExactly("late", "early", "early");
    }
  }

  @Test
  void a_rolled_back_transaction_is_not_waited_for() throws Exception {
    try (var late = writer()) {
      insert(late, "late", 1);
      await(journal.write("early", 1, "event"));
      late.rollback();

      assertThat(follow(tail, start, 1))
          .extracting(JournalEvent::persistenceId)
          .containsExactly("early");
    }
  }

  @Test
  @Tag("slow")
  void a_transaction_open_for_fifteen_seconds_is_not_skipped() throws Exception {
    var patient = "SET idle_in_transaction_session_timeout = 0";
    try (var late = writer()) {
      execute(late, patient);
      late.commit();
      insert(late, "late", 1);
      var opened = System.nanoTime();
      var written = new ArrayList<String>();
      await()
          .atMost(Duration.ofSeconds(40))
          .pollInterval(Duration.ofMillis(500))
          .until(() -> {
            written.add("early");
            await(journal.write("early", written.size(), "event"));
            return System.nanoTime() - opened > Duration.ofSeconds(15).toNanos();
          });
      assertThat(tail.head()).isEqualTo(start);

      late.commit();
      written.addFirst("late");
      assertThat(follow(tail, start, written.size()))
          .extracting(JournalEvent::persistenceId)
          .isEqualTo(written);
    }
  }

  @Test
  void a_transaction_of_the_projections_holds_nothing_back() throws Exception {
    try (var projection = journal.database().projections().getConnection()) {
      execute(projection, "CREATE TABLE rows_of_a_model (id INTEGER)");
      await(journal.write("early", 1, "event"));
      assertThat(follow(tail, start, 1))
          .extracting(JournalEvent::persistenceId)
          .containsExactly("early");
      projection.rollback();
    }
  }

  @Test
  void a_transaction_left_idle_is_ended_by_the_server() throws Exception {
    try (var connection = journal.database().projections().getConnection()) {
      assertThat(show(connection, "idle_in_transaction_session_timeout")).isEqualTo("10s");
      assertThat(show(connection, "statement_timeout")).isEqualTo("15s");
    }
  }

  @Test
  void transactions_are_ordered_as_numbers_where_their_digits_change() throws Exception {
    useTransactionsUpTo(1001);
    setTransaction("template", 1, 9);
    insertAt("digits", 1, 1000);
    insertAt("digits", 2, 99);
    insertAt("digits", 3, 999);
    insertAt("digits", 4, 100);

    try (var fresh = journal.tail(TailSettings.DEFAULT)) {
      assertThat(fresh.head().transaction()).isEqualTo(1000);
      assertThat(follow(fresh, TailPosition.START, 5))
          .extracting(event -> event.position().transaction())
          .containsExactly(9L, 99L, 100L, 999L, 1000L);
    }
  }

  @Test
  void the_tail_is_read_by_its_index() throws Exception {
    try (var connection = journal.database().queries().getConnection()) {
      execute(connection, FILL);
      execute(connection, "ANALYZE event_journal");
      execute(connection, "SET plan_cache_mode = force_generic_plan");
      var plan = plan(connection, TailSql.of(JournalKind.POSTGRES).after());
      assertThat(plan)
          .contains("Index Scan using event_journal_tail")
          .contains("Index Cond: ((ROW(transaction_id, ordering) >")
          .doesNotContain("Sort");
    }
  }

  private void useTransactionsUpTo(long last) throws SQLException {
    try (var connection = journal.database().queries().getConnection();
        var statement = connection.prepareStatement("SELECT pg_current_xact_id()::text::bigint")) {
      for (long used = 0; used <= last; ) {
        try (var row = statement.executeQuery()) {
          row.next();
          used = row.getLong(1);
        }
      }
    }
  }

  private void insertAt(String id, long sequenceNr, long transaction) throws SQLException {
    try (var connection = journal.database().projections().getConnection()) {
      insert(connection, id, sequenceNr);
      connection.commit();
    }
    setTransaction(id, sequenceNr, transaction);
  }

  private void setTransaction(String id, long sequenceNr, long transaction) throws SQLException {
    try (var connection = journal.database().projections().getConnection();
        var update =
            connection.prepareStatement(
                "UPDATE event_journal SET transaction_id = ?::text::xid8"
                    + " WHERE persistence_id = ? AND sequence_number = ?")) {
      update.setLong(1, transaction);
      update.setString(2, id);
      update.setLong(3, sequenceNr);
      update.executeUpdate();
      connection.commit();
    }
  }

  /** A connection of no known name, as another program of the same server might have. */
  private Connection writer() throws SQLException {
    var settings = journal.database().settings();
    var connection =
        DriverManager.getConnection(settings.jdbcUrl(), settings.user(), settings.password());
    connection.setAutoCommit(false);
    return connection;
  }

  private static void insert(Connection connection, String id, long sequenceNr)
      throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, id);
      insert.setLong(2, sequenceNr);
      insert.executeUpdate();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String show(Connection connection, String setting) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SHOW " + setting)) {
      row.next();
      return row.getString(1);
    }
  }

  private static String plan(Connection connection, String sql) throws SQLException {
    execute(connection, "PREPARE tail_read AS " + numbered(sql));
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("EXPLAIN EXECUTE tail_read(1, 1, 9, 0, 500)")) {
      var plan = new StringBuilder();
      while (row.next()) {
        plan.append(row.getString(1)).append('\n');
      }
      return plan.toString();
    }
  }

  private static String numbered(String sql) {
    var numbered = sql;
    for (int i = 1; numbered.contains("?"); i++) {
      numbered = numbered.replaceFirst("\\?", "\\$" + i);
    }
    return numbered;
  }
}
