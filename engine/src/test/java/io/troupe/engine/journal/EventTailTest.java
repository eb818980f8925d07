package io.troupe.engine.journal;

import static io.troupe.engine.journal.TestJournal.await;
import static io.troupe.engine.journal.TestJournal.follow;
import static io.troupe.engine.journal.TestJournal.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTailTest {
  private static final TailSettings ONLY_WOKEN =
      TailSettings.DEFAULT.withPoll(Duration.ofMinutes(5));

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(JournalKind.class)
  void events_come_in_the_order_in_which_they_were_written(JournalKind kind) throws Exception {
    try (var journal = open(kind);
        var tail = journal.tail(TailSettings.DEFAULT)) {
      await(journal.write("a", 1, "a1", "a2"));
      await(journal.write("b", 1, "b1"));
      await(journal.write("a", 3, "a3"));

      assertThat(follow(tail, TailPosition.START, 4))
          .extracting(JournalEvent::payload)
          .containsExactly("a1", "a2", "b1", "a3");
    }
  }

  @ParameterizedTest
  @EnumSource(JournalKind.class)
  void an_event_carries_where_and_when_it_was_written(JournalKind kind) throws Exception {
    try (var journal = open(kind);
        var tail = journal.tail(TailSettings.DEFAULT)) {
      await(journal.write("a", 1, "a1"));

      var event = next(tail, TailPosition.START, 1).getFirst();
      assertThat(event.persistenceId()).isEqualTo("a");
      assertThat(event.sequenceNr()).isEqualTo(1);
      assertThat(tail.positionOf("a", 1)).contains(event.position());
      assertThat(tail.positionOf("a", 2)).isEmpty();
      assertThat(tail.head()).isEqualTo(event.position());
    }
  }

  @ParameterizedTest
  @EnumSource(JournalKind.class)
  void a_write_wakes_a_follower_without_polling(JournalKind kind) throws Exception {
    try (var journal = open(kind);
        var tail = journal.tail(ONLY_WOKEN)) {
      var waiting = tail.after(TailPosition.START, 10);
      await(journal.write("a", 1, "a1"));

      assertThat(waiting.toCompletableFuture().get(30, TimeUnit.SECONDS)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(JournalKind.class)
  void a_follower_far_behind_the_window_misses_nothing(JournalKind kind) throws Exception {
    try (var journal = open(kind);
        var tail = journal.tail(TailSettings.DEFAULT.withWindow(10))) {
      var payloads = writeMany(journal, "a", 500);
      follow(tail, tail.positionOf("a", 490).orElseThrow(), 10);

      assertThat(follow(tail, TailPosition.START, 500))
          .extracting(JournalEvent::payload)
          .isEqualTo(payloads);
    }
  }

  @ParameterizedTest
  @EnumSource(JournalKind.class)
  void a_tail_started_later_serves_what_was_there_before(JournalKind kind) throws Exception {
    try (var journal = open(kind)) {
      await(journal.write("a", 1, "a1", "a2"));
      try (var tail = journal.tail(ONLY_WOKEN)) {
        assertThat(tail.head()).isEqualTo(tail.positionOf("a", 2).orElseThrow());
        assertThat(next(tail, TailPosition.START, 10)).hasSize(2);
        assertThat(next(tail, tail.positionOf("a", 1).orElseThrow(), 10)).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(JournalKind.class)
  void four_writers_leave_no_gap_and_no_duplicate(JournalKind kind) throws Exception {
    int writers = 4;
    int each = 500;
    try (var journal = open(kind);
        var tail = journal.tail(TailSettings.DEFAULT)) {
      var following =
          CompletableFuture.supplyAsync(
              () -> positions(tail, writers * each), Thread::startVirtualThread);
      var writes = new ArrayList<CompletionStage<?>>();
      for (int i = 1; i <= each; i++) {
        for (int writer = 0; writer < writers; writer++) {
          writes.add(journal.write("w" + writer, i, "event"));
        }
      }
      for (var write : writes) {
        await(write);
      }

      var seen = following.get(60, TimeUnit.SECONDS);
      assertThat(seen).isSorted().doesNotHaveDuplicates();
      assertThat(seen).containsExactlyInAnyOrderElementsOf(stored(tail, writers, each));
    }
  }

  @ParameterizedTest
  @EnumSource(JournalKind.class)
  void history_is_one_entitys_events_within_its_bounds(JournalKind kind) throws Exception {
    try (var journal = open(kind);
        var tail = journal.tail(TailSettings.DEFAULT)) {
      await(journal.write("b", 1, "b1"));
      writeMany(journal, "a", 10);

      var history = tail.history("a", 3, 8, 4).toCompletableFuture().get(30, TimeUnit.SECONDS);
      assertThat(history).extracting(JournalEvent::sequenceNr).containsExactly(3L, 4L, 5L, 6L);
    }
  }

  @ParameterizedTest
  @EnumSource(JournalKind.class)
  void an_event_that_cannot_be_decoded_is_named_and_never_skipped(JournalKind kind)
      throws Exception {
    try (var journal = open(kind);
        var tail = journal.tail(ONLY_WOKEN)) {
      await(journal.write("a", 1, "a1", "a2", "a3"));
      follow(tail, TailPosition.START, 3);
      await(journal.write("bad", 1, "b1"));
      var last = follow(tail, TailPosition.START, 4).getLast().position();
      forgetSerializer(journal, "bad");
      try (var restarted = journal.tail(ONLY_WOKEN)) {
        assertThat(next(restarted, TailPosition.START, 10)).hasSize(3);
        assertThatThrownBy(() -> follow(restarted, TailPosition.START, 4))
            .isInstanceOf(ExecutionException.class)
            .cause()
            .isInstanceOf(UndecodableEvent.class)
            .hasMessageContaining("event 1 of bad");
        await(journal.write("c", 1, "c1"));
        assertThat(next(restarted, last, 10)).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(JournalKind.class)
  void a_running_tail_stops_before_an_event_that_it_cannot_decode(JournalKind kind)
      throws Exception {
    try (var journal = open(kind);
        var tail = journal.tail(ONLY_WOKEN)) {
      await(journal.write("a", 1, "a1"));
      var first = follow(tail, TailPosition.START, 1).getFirst().position();
      insertUndecodable(journal, "bad");
      tail.wake();

      assertThatThrownBy(() -> next(tail, first, 10))
          .hasRootCauseInstanceOf(UndecodableEvent.class)
          .hasMessageContaining("event 1 of bad");
      assertThat(tail.head()).isEqualTo(first);
      assertThat(next(tail, TailPosition.START, 10)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(JournalKind.class)
  void a_closed_tail_tells_whoever_waits(JournalKind kind) throws Exception {
    try (var journal = open(kind)) {
      var tail = journal.tail(ONLY_WOKEN);
      var waiting = tail.after(TailPosition.START, 10);
      tail.close();
      assertThatThrownBy(() -> waiting.toCompletableFuture().get(30, TimeUnit.SECONDS))
          .hasMessageContaining("the event tail is closed");
    }
  }

  private TestJournal open(JournalKind kind) {
    return TestJournal.open(TestDatabases.of(kind, folder));
  }

  private static List<String> writeMany(TestJournal journal, String id, int count)
      throws Exception {
    var payloads = new ArrayList<String>();
    for (int i = 1; i <= count; i++) {
      payloads.add(id + i);
    }
    await(journal.write(id, 1, payloads.toArray(String[]::new)));
    return payloads;
  }

  private static List<TailPosition> positions(EventTail tail, int count) {
    try {
      return follow(tail, TailPosition.START, count).stream().map(JournalEvent::position).toList();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<TailPosition> stored(EventTail tail, int writers, int each) throws Exception {
    var stored = new ArrayList<TailPosition>();
    for (int writer = 0; writer < writers; writer++) {
      var history = tail.history("w" + writer, 1, each, each).toCompletableFuture();
      history.get(30, TimeUnit.SECONDS).forEach(event -> stored.add(event.position()));
    }
    assertThat(stored).hasSize(writers * each);
    return stored;
  }

  private static void forgetSerializer(TestJournal journal, String id) throws Exception {
    change(journal, "UPDATE event_journal SET event_ser_id = 4711 WHERE persistence_id = ?", id);
  }

  private static void insertUndecodable(TestJournal journal, String id) throws Exception {
    change(
        journal,
        """
        INSERT INTO event_journal (persistence_id, sequence_number, writer, write_timestamp,
          adapter_manifest, event_payload, event_ser_id, event_ser_manifest)
        SELECT ?, 1, writer, write_timestamp, adapter_manifest, event_payload, 4711, ''
        FROM event_journal
        """,
        id);
  }

  private static void change(TestJournal journal, String sql, String id) throws Exception {
    try (var connection = journal.database().projections().getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, id);
      statement.executeUpdate();
      connection.commit();
    }
  }
}
