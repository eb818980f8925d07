package io.troupe.engine.journal.dao;

import static io.troupe.engine.journal.TestJournal.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.TestDatabases;
import io.troupe.engine.journal.TestJournal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.apache.pekko.stream.javadsl.Sink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import scala.jdk.javaapi.FutureConverters;

class BatchJournalDaoTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(JournalKind.class)
  void of_two_hundred_writes_only_the_three_poisoned_ones_fail(JournalKind kind) throws Exception {
    var poisoned = List.of(17, 90, 151);
    try (var journal = open(kind)) {
      for (int i : poisoned) {
        await(journal.write("id" + i, 2, "first writer"));
      }
      var writes = new ArrayList<CompletionStage<?>>();
      for (int i = 0; i < 200; i++) {
        writes.add(journal.write("id" + i, 1, "one", "two"));
      }

      assertThat(failures(writes)).isEqualTo(poisoned);
      assertThat(countOf(journal, "SELECT COUNT(*) FROM event_journal")).isEqualTo(2 * 197 + 3);
    }
  }

  @ParameterizedTest
  @EnumSource(JournalKind.class)
  void a_second_writer_is_refused_and_the_first_ones_event_stays(JournalKind kind)
      throws Exception {
    try (var journal = open(kind)) {
      await(journal.write("a", 1, "first"));
      var second = journal.write("a", 1, "second", "third");

      assertThatThrownBy(() -> await(second)).hasRootCauseInstanceOf(java.sql.SQLException.class);
      assertThat(countOf(journal, "SELECT COUNT(*) FROM event_journal")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(JournalKind.class)
  void deletion_is_refused(JournalKind kind) throws Exception {
    try (var journal = open(kind)) {
      await(journal.write("a", 1, "event"));
      var deletion = FutureConverters.asJava(journal.dao().delete("a", 1));

      assertThatThrownBy(() -> await(deletion)).hasMessageContaining("events are never deleted");
      assertThat(countOf(journal, "SELECT COUNT(*) FROM event_journal WHERE deleted")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(JournalKind.class)
  void an_entitys_end_is_found_wherever_the_search_begins(JournalKind kind) throws Exception {
    try (var journal = open(kind)) {
      await(journal.write("a", 1, "one", "two", "three"));
      await(journal.write("b", 1, "another's"));

      assertThat(lastNumber(journal, "a", 0)).isEqualTo(3);
      assertThat(lastNumber(journal, "a", 2)).isEqualTo(3);
      assertThat(lastNumber(journal, "a", 3)).isEqualTo(3);
      assertThat(lastNumber(journal, "nobody", 0)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(JournalKind.class)
  void an_entitys_events_are_read_in_order_between_two_numbers(JournalKind kind) throws Exception {
    try (var journal = open(kind)) {
      await(journal.write("a", 1, "one", "two"));
      await(journal.write("b", 1, "another's"));
      await(journal.write("a", 3, "three", "four"));

      assertThat(events(journal, 1, Long.MAX_VALUE, Long.MAX_VALUE))
          .containsExactly("1 one", "2 two", "3 three", "4 four");
      assertThat(events(journal, 2, 3, 10)).containsExactly("2 two", "3 three");
      assertThat(events(journal, 2, 4, 1)).containsExactly("2 two");
      assertThat(events(journal, 5, 9, 10)).isEmpty();
    }
  }

  @Test
  void no_key_before_the_snapshot_is_read_on_h2() throws Exception {
    try (var journal = open(JournalKind.H2)) {
      await(
          journal.write("a", 1, IntStream.range(0, 300).mapToObj(i -> "e").toArray(String[]::new)));
      try (var connection = journal.database().queries().getConnection();
          var plan = connection.prepareStatement("EXPLAIN ANALYZE " + LastNumber.SQL)) {
        plan.setString(1, "a");
        plan.setLong(2, 299);
        try (var row = plan.executeQuery()) {
          row.next();
          assertThat(row.getString(1)).contains("scanCount: 3 ");
        }
      }
    }
  }

  private static List<String> events(TestJournal journal, long from, long to, long most)
      throws Exception {
    return await(
        journal
            .dao()
            .messages("a", from, to, most)
            .asJava()
            .map(read -> read.get()._1())
            .map(event -> event.sequenceNr() + " " + event.payload())
            .runWith(Sink.seq(), journal.system()));
  }

  private static long lastNumber(TestJournal journal, String id, long from) throws Exception {
    return (long) await(FutureConverters.asJava(journal.dao().highestSequenceNr(id, from)));
  }

  private TestJournal open(JournalKind kind) {
    return TestJournal.open(TestDatabases.of(kind, folder));
  }

  private static List<Integer> failures(List<CompletionStage<?>> writes) {
    return IntStream.range(0, writes.size()).filter(i -> failed(writes.get(i))).boxed().toList();
  }

  private static boolean failed(CompletionStage<?> write) {
    try {
      await(write);
      return false;
    } catch (Exception e) {
      return true;
    }
  }

  private static long countOf(TestJournal journal, String sql) throws Exception {
    try (var connection = journal.database().queries().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
