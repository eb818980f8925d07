package io.troupe.engine.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.typesafe.config.ConfigFactory;
import io.troupe.engine.journal.JournalDatabase;
import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.JournalSettings;
import io.troupe.engine.journal.TestDatabases;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.runtime.Tally;
import io.troupe.engine.runtime.Tally.Command.RemindAt;
import io.troupe.engine.runtime.TestNode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DurableTimersTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void an_entity_that_is_not_loaded_is_woken_when_its_timer_is_due_after_a_restart(JournalKind kind)
      throws Exception {
    var settings = TestDatabases.of(kind, folder);
    try (var node = start(settings, NOW)) {
      var set = node.done(Tally.TYPE, "one", "remind", new RemindAt(NOW.plusSeconds(3_600)));
      var kept = node.followers().caughtUp(DurableTimers.FOLLOWER, set.position(), SOON);
      assertThat(TestNode.get(kept)).isTrue();
      assertThat(timers(node.database())).isEqualTo(1);
    }
    try (var node = start(settings, NOW.plusSeconds(3_601))) {
      var entity = Position.persistenceId(TestNode.ACADEMY, "tally", "one");
      await().atMost(SOON).until(() -> node.tail().positionOf(entity, 2).isPresent());
      await().atMost(SOON).until(() -> timers(node.database()) == 0);
      assertThat(node.view(Tally.TYPE, "one").reminded()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_entity_that_does_not_act_on_its_timer_is_not_woken_all_the_time(JournalKind kind)
      throws Exception {
    try (var database = JournalDatabase.open(TestDatabases.of(kind, folder))) {
      database.migrate();
      insert(database, NOW.minusSeconds(1));
      var due = new DueTimers(database.projections(), TimerSettings.DEFAULT);
      assertThat(due.take(NOW).entities())
          .containsExactly(new Position(TestNode.ACADEMY, "tally", "one", 0));
      assertThat(due.take(NOW.plusSeconds(4)).entities()).isEmpty();
      assertThat(due.take(NOW.plusSeconds(6)).entities()).hasSize(1);
      assertThat(due.take(NOW.plusSeconds(3_600)).entities()).hasSize(1);
      assertThat(due.take(NOW.plusSeconds(3_700)).entities()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_not_due_yet_is_left_alone(JournalKind kind) throws Exception {
    try (var database = JournalDatabase.open(TestDatabases.of(kind, folder))) {
      database.migrate();
      insert(database, NOW.plusSeconds(1));
      var due = new DueTimers(database.projections(), TimerSettings.DEFAULT);
      assertThat(due.take(NOW).entities()).isEmpty();
      assertThat(due.take(NOW.plusSeconds(1)).entities()).hasSize(1);
    }
  }

  private static TestNode start(JournalSettings settings, Instant now) throws SQLException {
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    var node = TestNode.start(settings, clock, ConfigFactory.empty(), Tally.TYPE);
    DurableTimers.start(
        node.followers(), node.engine(), node.database(), clock, TimerSettings.DEFAULT);
    return node;
  }

  private static void insert(JournalDatabase database, Instant due) throws SQLException {
    try (var connection = database.projections().getConnection();
        var statement =
            connection.prepareStatement(
                "INSERT INTO timer VALUES ('academy|tally|one', 'k', ?, ?)")) {
      statement.setObject(1, due.atOffset(ZoneOffset.UTC));
      statement.setObject(2, due.atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
      connection.commit();
    }
  }

  private static long timers(JournalDatabase database) throws SQLException {
    try (var connection = database.queries().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT COUNT(*) FROM timer")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
