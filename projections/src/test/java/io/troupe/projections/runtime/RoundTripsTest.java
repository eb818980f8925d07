package io.troupe.projections.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.RoundTrips;
import io.troupe.engine.journal.TestDatabases;
import io.troupe.engine.runtime.Tally;
import io.troupe.engine.runtime.TestNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a query and a batch of events wait for PostgreSQL, as its driver's own log has it. */
class RoundTripsTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void a_query_is_one_round_trip() throws Exception {
    try (var node = node()) {
      var models = start(node);
      query(models);
      try (var trips = RoundTrips.listen()) {
        query(models);
        assertThat(trips.ofThreadThatSent("select count(*)")).isEqualTo(1);
      }
    }
  }

  /** The new offset, the committed one as a fence, the model's update, and the commit. */
  @Test
  void a_batch_is_its_models_statements_and_three_more() throws Exception {
    try (var node = node()) {
      var models = start(node);
      add(node, models, 1);
      try (var trips = RoundTrips.listen()) {
        add(node, models, 2);
        assertThat(trips.ofThreadThatSent("update \"tally_sums_1_1\".\"tally_sum\"")).isEqualTo(4);
      }
    }
  }

  private TestNode node() throws Exception {
    return TestNode.start(TestDatabases.of(JournalKind.POSTGRES, folder), Tally.TYPE);
  }

  private static ReadModels start(TestNode node) throws Exception {
    var models =
        new ReadModels(
            List.of(new TallySums(1, 1)),
            node.database(),
            node.tail(),
            node.followers(),
            Clock.systemUTC(),
            new ReadModelSettings(SOON, Duration.ofSeconds(10), SOON, 100));
    models.start();
    return models;
  }

  private static void query(ReadModels models) throws Exception {
    TestNode.get(
        models.query(TallySums.NAME, sql -> sql.fetchCount(DSL.table(DSL.name("tally_sum")))));
  }

  private static void add(TestNode node, ReadModels models, int number) throws Exception {
    var last = node.done(Tally.TYPE, "one", "add-" + number, new Tally.Command.Add(1)).position();
    assertThat(TestNode.get(models.caughtUp(TallySums.NAME, last, SOON))).isTrue();
  }
}
