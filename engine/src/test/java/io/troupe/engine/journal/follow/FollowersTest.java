package io.troupe.engine.journal.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.Recorded;
import io.troupe.engine.journal.TestDatabases;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.runtime.Tally;
import io.troupe.engine.runtime.TestNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.pekko.actor.typed.Props;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowersTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void rows_and_offset_are_stored_together_or_not_at_all(JournalKind kind) throws Exception {
    try (var node = TestNode.start(TestDatabases.of(kind, folder), Tally.TYPE)) {
      createTable(node);
      var failures = new AtomicInteger(3);
      var runs = new AtomicInteger();
      BatchWriter failing =
          (connection, batch) -> {
            insert(connection, batch);
            if (failures.getAndDecrement() > 0) {
              throw new IllegalStateException("between rows and offset");
            }
          };
      node.followers()
          .start(
              new Follower.Writing(
                  "seen",
                  _ -> true,
                  Pace.PROMPT,
                  () -> {
                    runs.incrementAndGet();
                    return failing;
                  }));
      var last = add(node, 1, 40);
      assertThat(TestNode.get(node.followers().caughtUp("seen", last, SOON))).isTrue();
      assertThat(failures).hasValueLessThan(0);
      assertThat(runs).as("each run begins with a writer of its own").hasValue(4);
      assertThat(seen(node)).isEqualTo(versions(1, 40));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_follower_goes_on_where_it_was_before_a_restart(JournalKind kind) throws Exception {
    var settings = TestDatabases.of(kind, folder);
    try (var node = TestNode.start(settings, Tally.TYPE)) {
      createTable(node);
      node.followers()
          .start(new Follower.Writing("seen", _ -> true, Pace.PROMPT, () -> FollowersTest::insert));
      var last = add(node, 1, 10);
      assertThat(TestNode.get(node.followers().caughtUp("seen", last, SOON))).isTrue();
    }
    try (var node = TestNode.start(settings, Tally.TYPE)) {
      add(node, 11, 15);
      node.followers()
          .start(new Follower.Writing("seen", _ -> true, Pace.PROMPT, () -> FollowersTest::insert));
      var last = add(node, 16, 20);
      assertThat(TestNode.get(node.followers().caughtUp("seen", last, SOON))).isTrue();
      assertThat(seen(node)).isEqualTo(versions(1, 20));
      assertThat(node.followers().offsets()).containsEntry("seen", node.tail().head());
      assertThat(node.followers().lag()).containsEntry("seen", 0L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_follower_that_runs_twice_still_writes_everything_once(JournalKind kind) throws Exception {
    try (var node = TestNode.start(TestDatabases.of(kind, folder), Tally.TYPE)) {
      createTable(node);
      var twice = new Follower.Writing("seen", _ -> true, Pace.PROMPT, () -> FollowersTest::insert);
      for (var name : List.of("one", "other")) {
        node.system().systemActorOf(node.followers().behavior(twice), name, Props.empty());
      }
      var last = add(node, 1, 100);
      assertThat(TestNode.get(node.followers().caughtUp("seen", last, SOON))).isTrue();
      assertThat(seen(node)).isEqualTo(versions(1, 100));
    }
  }

  @ParameterizedTest
  @EnumSource
  void who_waits_for_a_follower_is_told_when_it_is_there_or_the_time_is_over(JournalKind kind)
      throws Exception {
    try (var node = TestNode.start(TestDatabases.of(kind, folder), Tally.TYPE)) {
      var open = new CountDownLatch(1);
      node.followers()
          .start(
              new Follower.Writing(
                  "slow",
                  _ -> true,
                  Pace.PROMPT,
                  () -> (_, _) -> open.await(20, TimeUnit.SECONDS)));
      var last = add(node, 1, 3);
      var followers = node.followers();
      assertThat(TestNode.get(followers.caughtUp("slow", last, Duration.ofMillis(50)))).isFalse();
      var there = followers.caughtUp("slow", last, SOON).toCompletableFuture();
      assertThat(there).isNotDone();
      open.countDown();
      assertThat(TestNode.get(there)).isTrue();
      assertThat(TestNode.get(followers.caughtUp("slow", version(0), SOON))).isTrue();
      assertThat(TestNode.get(followers.caughtUp("slow", version(99), SOON))).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_node_learns_of_progress_made_elsewhere_from_the_stored_offsets(JournalKind kind)
      throws Exception {
    try (var node = TestNode.start(TestDatabases.of(kind, folder), Tally.TYPE)) {
      node.followers()
          .start(new Follower.Writing("elsewhere", _ -> true, Pace.PROMPT, () -> (_, _) -> {}));
      var another = new Followers(node.system(), node.database(), node.tail());
      var last = add(node, 1, 3);
      assertThat(TestNode.get(another.caughtUp("elsewhere", last, SOON))).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_not_wanted_is_passed_over_and_still_counts_as_done(JournalKind kind)
      throws Exception {
    try (var node = TestNode.start(TestDatabases.of(kind, folder), Tally.TYPE)) {
      createTable(node);
      var tenth =
          new Follower.Writing(
              "seen",
              event -> event.sequenceNr() % 10 == 0,
              Pace.PROMPT,
              () -> FollowersTest::insert);
      node.followers().start(tenth);
      var last = add(node, 1, 35);
      assertThat(TestNode.get(node.followers().caughtUp("seen", last, SOON))).isTrue();
      assertThat(seen(node)).containsExactly(10L, 20L, 30L);
      await()
          .atMost(SOON)
          .untilAsserted(() ->
              assertThat(node.followers().offsets()).containsEntry("seen", node.tail().head()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_cannot_be_decoded_is_passed_over_by_those_alone_who_do_not_want_it(JournalKind kind)
      throws Exception {
    var settings = TestDatabases.of(kind, folder);
    Position last;
    try (var node = TestNode.start(settings, Tally.TYPE)) {
      createTable(node);
      last = add(node, 1, 5);
      execute(node, "UPDATE event_journal SET event_payload = '' WHERE sequence_number = 3");
    }
    try (var node = TestNode.start(settings, Tally.TYPE)) {
      var wanting = node.followers();
      wanting.start(new Follower.Writing("none", _ -> false, Pace.PROMPT, () -> (_, _) -> {}));
      wanting.start(
          new Follower.Writing("seen", _ -> true, Pace.PROMPT, () -> FollowersTest::insert));
      assertThat(TestNode.get(wanting.caughtUp("none", last, SOON))).isTrue();
      var second = node.tail().positionOf(last.persistenceId(), 2).orElseThrow();
      await()
          .atMost(SOON)
          .untilAsserted(() -> assertThat(wanting.offsets()).containsEntry("seen", second));
      assertThat(seen(node)).containsExactly(1L, 2L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_gathering_follower_takes_in_what_has_come_meanwhile_as_one_batch(JournalKind kind)
      throws Exception {
    try (var node = TestNode.start(TestDatabases.of(kind, folder), Tally.TYPE)) {
      var sizes = new ArrayList<Integer>();
      var last = add(node, 1, 1_200);
      node.followers()
          .start(
              new Follower.Writing(
                  "gathering",
                  _ -> true,
                  Pace.GATHERING,
                  () -> (_, batch) -> sizes.add(batch.size())));
      assertThat(TestNode.get(node.followers().caughtUp("gathering", last, SOON))).isTrue();
      assertThat(sizes).containsExactly(1_200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_prompt_follower_that_is_behind_takes_in_several_reads_at_once(JournalKind kind)
      throws Exception {
    try (var node = TestNode.start(TestDatabases.of(kind, folder), Tally.TYPE)) {
      var sizes = new ArrayList<Integer>();
      var last = add(node, 1, 2_300);
      node.followers()
          .start(
              new Follower.Writing(
                  "prompt", _ -> true, Pace.PROMPT, () -> (_, batch) -> sizes.add(batch.size())));
      assertThat(TestNode.get(node.followers().caughtUp("prompt", last, SOON))).isTrue();
      assertThat(sizes).first().isEqualTo(Pace.PROMPT.most());
      assertThat(sizes.stream().mapToInt(size -> size).sum()).isEqualTo(2_300);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_runner_gets_a_batch_again_until_it_has_done_it(JournalKind kind) throws Exception {
    try (var node = TestNode.start(TestDatabases.of(kind, folder), Tally.TYPE)) {
      var runner = new FlakyRunner(2);
      node.followers().start(new Follower.Running("flaky", _ -> true, () -> runner, 7));
      var last = add(node, 1, 30);
      assertThat(TestNode.get(node.followers().caughtUp("flaky", last, SOON))).isTrue();
      assertThat(runner.done).isEqualTo(versions(1, 30));
      assertThat(runner.largest).isLessThanOrEqualTo(7);
    }
  }

  private static void createTable(TestNode node) throws SQLException {
    execute(node, "CREATE TABLE seen (version BIGINT NOT NULL)");
  }

  private static void execute(TestNode node, String sql) throws SQLException {
    try (var connection = node.database().projections().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
      connection.commit();
    }
  }

  private static void insert(Connection connection, List<Recorded> batch) throws SQLException {
    try (var statement = connection.prepareStatement("INSERT INTO seen VALUES (?)")) {
      for (var event : batch) {
        statement.setLong(1, event.position().version());
        statement.executeUpdate();
      }
    }
  }

  private static List<Long> seen(TestNode node) throws SQLException {
    try (var connection = node.database().queries().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT version FROM seen ORDER BY version")) {
      var seen = new ArrayList<Long>();
      while (rows.next()) {
        seen.add(rows.getLong(1));
      }
      return seen;
    }
  }

  private static Position add(TestNode node, int from, int to) throws Exception {
    var last = version(0);
    for (var i = from; i <= to; i++) {
      last = node.done(Tally.TYPE, "one", "add-" + i, new Tally.Command.Add(1)).position();
    }
    return last;
  }

  private static Position version(long version) {
    return new Position(TestNode.ACADEMY, "tally", "one", version);
  }

  private static List<Long> versions(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }
}
