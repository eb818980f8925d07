package io.troupe.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.TestDatabases;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.runtime.TestNode;
import io.troupe.projections.runtime.BuildProgress;
import io.troupe.projections.runtime.ReadModel;
import io.troupe.projections.runtime.ReadModelSettings;
import io.troupe.projections.runtime.ReadModels;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RebuildTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final ReadModelSettings QUICK =
      new ReadModelSettings(
          Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofSeconds(1), 100);

  @TempDir Path folder;

  /** The running models take in one command's events at a time, the rebuilt ones all at once. */
  @ParameterizedTest
  @EnumSource
  void every_model_built_from_the_first_event_equals_the_one_that_ran_along(JournalKind kind)
      throws Exception {
    try (var node = TestNode.start(TestDatabases.of(kind, folder), Academy.TYPES)) {
      var models = start(node);
      new Academy(node, position -> caughtUp(models, position)).live();
      var running = rows(models);
      assertThat(running.keySet())
          .hasSize(19)
          .as("a table for which nothing happens in Academy")
          .noneMatch(table -> running.getOrDefault(table, List.of()).isEmpty());
      for (var model : AllReadModels.LIST) {
        TestNode.get(models.rebuild(model.name()));
      }
      await().atMost(SOON).until(() -> AllReadModels.LIST.stream().allMatch(m -> isNew(models, m)));
      assertThat(rows(models)).isEqualTo(running);
    }
  }

  private static ReadModels start(TestNode node) throws SQLException {
    var models =
        new ReadModels(
            AllReadModels.LIST,
            node.database(),
            node.tail(),
            node.followers(),
            Clock.systemUTC(),
            QUICK);
    models.start();
    return models;
  }

  private static void caughtUp(ReadModels models, Position position) throws Exception {
    for (var model : AllReadModels.LIST) {
      assertThat(TestNode.get(models.caughtUp(model.name(), position, SOON))).isTrue();
    }
  }

  private static boolean isNew(ReadModels models, ReadModel model) {
    try {
      return TestNode.get(models.progress(model.name())).stream()
          .map(BuildProgress::generation)
          .toList()
          .equals(List.of(2));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** All rows by model and table, without regard to their order. */
  private static Map<String, List<String>> rows(ReadModels models) throws Exception {
    var rows = new TreeMap<String, List<String>>();
    for (var model : AllReadModels.LIST) {
      TestNode.get(models.query(model.name(), RebuildTest::tables))
          .forEach((table, content) -> rows.put(model.name() + "." + table, content));
    }
    return rows;
  }

  private static Map<String, List<String>> tables(DSLContext sql) {
    var tables = new TreeMap<String, List<String>>();
    var schema = sql.settings().getRenderMapping().getSchemata().getFirst().getOutput();
    for (var table : sql.connectionResult(connection -> names(connection, schema))) {
      var rows = sql.fetch(DSL.table(DSL.name(table))).map(row -> row.intoMap().toString());
      tables.put(table, rows.stream().sorted().toList());
    }
    return tables;
  }

  private static List<String> names(Connection connection, String schema) throws SQLException {
    var names = new ArrayList<String>();
    var types = new String[] {"TABLE", "BASE TABLE"};
    try (var found = connection.getMetaData().getTables(null, schema, "%", types)) {
      while (found.next()) {
        names.add(found.getString("TABLE_NAME"));
      }
    }
    names.remove("flyway_schema_history");
    return names;
  }
}
