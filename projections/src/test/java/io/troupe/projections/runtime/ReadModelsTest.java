package io.troupe.projections.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.TestDatabases;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.runtime.Tally;
import io.troupe.engine.runtime.TestNode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadModelsTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final ReadModelSettings QUICK =
      new ReadModelSettings(
          Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofSeconds(1), 100);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void a_query_has_what_it_waited_for_though_the_model_failed_in_between(JournalKind kind)
      throws Exception {
    try (var node = TestNode.start(TestDatabases.of(kind, folder), Tally.TYPE)) {
      var failures = new AtomicInteger(2);
      Runnable hitch =
          () -> {
            if (failures.getAndDecrement() > 0) {
              throw new IllegalStateException("after the rows");
            }
          };
      var models = start(node, new TallySums(1, 1, hitch));
      var last = add(node, 1, 30);
      assertThat(caughtUp(models, last)).isTrue();
      assertThat(sums(models)).isEqualTo(Map.of("one", 30L));
      assertThat(failures).hasValueLessThan(0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_rebuild_equals_the_running_one_while_events_arrive_and_takes_its_place(JournalKind kind)
      throws Exception {
    try (var node = TestNode.start(TestDatabases.of(kind, folder), Tally.TYPE)) {
      var models = start(node, new TallySums(1, 1));
      add(node, 1, 200);
      var writing = new AtomicBoolean(true);
      var written = new AtomicInteger(200);
      var writer = CompletableFuture.runAsync(() -> addWhile(node, writing, written));
      var begun = TestNode.get(models.rebuild(TallySums.NAME));
      assertThat(begun).extracting(BuildProgress::state).containsExactly("RUNNING", "BUILDING");
      await().atMost(SOON).until(() -> states(models).equals(List.of("RETIRED", "RUNNING")));
      writing.set(false);
      TestNode.get(writer);
      assertThat(caughtUp(models, version(written.get()))).isTrue();
      assertThat(sums(models)).isEqualTo(Map.of("one", (long) written.get()));
      await().atMost(SOON).until(() -> states(models).equals(List.of("RUNNING")));
      var end = TestNode.get(models.progress(TallySums.NAME)).getFirst();
      assertThat(end.generation()).isEqualTo(2);
      assertThat(end.percent()).isEqualTo(100);
      assertThat(end.events()).isEqualTo(written.get());
      assertThat(end.eventsPerSecond()).isPositive();
      assertThat(schemas(node)).contains("tally_sums_1_2").doesNotContain("tally_sums_1_1");
      assertThat(node.followers().offsets()).containsOnlyKeys("tally_sums-2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_old_rows_answer_until_a_new_version_has_been_built(JournalKind kind) throws Exception {
    var settings = TestDatabases.of(kind, folder);
    try (var node = TestNode.start(settings, Tally.TYPE)) {
      var models = start(node, new TallySums(1, 1));
      assertThat(caughtUp(models, add(node, 1, 5))).isTrue();
    }
    try (var node = TestNode.start(settings, Tally.TYPE)) {
      var ready = new CompletableFuture<Void>();
      var models = start(node, new TallySums(2, 10, ready::join));
      await()
          .during(QUICK.look().multipliedBy(6))
          .atMost(SOON)
          .until(() -> sums(models).equals(Map.of("one", 5L)));
      ready.complete(null);
      await().atMost(SOON).until(() -> sums(models).equals(Map.of("one", 50L)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_second_start_migrates_nothing_that_is_known(JournalKind kind) throws Exception {
    var settings = TestDatabases.of(kind, folder);
    try (var node = TestNode.start(settings, Tally.TYPE)) {
      assertThat(caughtUp(start(node, new TallySums(1, 1)), add(node, 1, 5))).isTrue();
      execute(node, "DROP TABLE \"tally_sums_1_1\".\"flyway_schema_history\"");
    }
    try (var node = TestNode.start(settings, Tally.TYPE)) {
      var models = start(node, new TallySums(1, 1));
      assertThat(caughtUp(models, add(node, 6, 9))).isTrue();
      assertThat(sums(models)).isEqualTo(Map.of("one", 9L));
      assertThat(states(models)).containsExactly("RUNNING");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_failed_query_leaves_no_trace_in_the_pool(JournalKind kind) throws Exception {
    var settings = TestDatabases.of(kind, folder).withConnections(1, 1, 1);
    try (var node = TestNode.start(settings, Tally.TYPE)) {
      var models = start(node, new TallySums(1, 1));
      assertThat(caughtUp(models, add(node, 1, 1))).isTrue();
      assertThatThrownBy(
              () -> TestNode.get(models.query(TallySums.NAME, sql -> sql.fetch("SELECT nothing"))))
          .hasRootCauseInstanceOf(SQLException.class);
      assertThat(node.followers().offsets()).containsKey("tally_sums-1");
      assertThat(sums(models)).isEqualTo(Map.of("one", 1L));
    }
  }

  private static ReadModels start(TestNode node, ReadModel... models) throws SQLException {
    var readModels =
        new ReadModels(
            List.of(models),
            node.database(),
            node.tail(),
            node.followers(),
            Clock.systemUTC(),
            QUICK);
    readModels.start();
    return readModels;
  }

  private static boolean caughtUp(ReadModels models, Position position) throws Exception {
    return TestNode.get(models.caughtUp(TallySums.NAME, position, SOON));
  }

  private static Map<String, Long> sums(ReadModels models) throws Exception {
    return TestNode.get(models.query(TallySums.NAME, TallySums::all));
  }

  private static List<String> states(ReadModels models) throws Exception {
    return TestNode.get(models.progress(TallySums.NAME)).stream()
        .map(BuildProgress::state)
        .toList();
  }

  private static Position add(TestNode node, int from, int to) throws Exception {
    for (var i = from; i <= to; i++) {
      node.done(Tally.TYPE, "one", "add-" + i, new Tally.Command.Add(1));
    }
    return version(to);
  }

  private static void addWhile(TestNode node, AtomicBoolean writing, AtomicInteger written) {
    while (writing.get()) {
      try {
        var next = written.get() + 1;
        add(node, next, next);
        written.set(next);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Position version(long version) {
    return new Position(TestNode.ACADEMY, "tally", "one", version);
  }

  private static List<String> schemas(TestNode node) throws SQLException {
    try (var connection = node.database().queries().getConnection();
        var rows = connection.getMetaData().getSchemas()) {
      var schemas = new ArrayList<String>();
      while (rows.next()) {
        schemas.add(rows.getString(1));
      }
      return schemas;
    }
  }

  private static void execute(TestNode node, String sql) throws SQLException {
    try (var connection = node.database().queries().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
