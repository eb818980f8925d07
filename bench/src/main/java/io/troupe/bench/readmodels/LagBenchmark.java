package io.troupe.bench.readmodels;

import io.troupe.bench.Benchmark;
import io.troupe.bench.Plan;
import io.troupe.bench.machine.Machine;
import io.troupe.bench.machine.Postgres;
import io.troupe.bench.machine.TroupeNode;
import io.troupe.bench.report.Report;
import io.troupe.bench.report.Table;
import java.util.List;

/** How long after a command's answer its row can be read. */
public final class LagBenchmark implements Benchmark {
  private static final int[] EVENTS_PER_SECOND = {500, 10_000};

  private interface Opening {
    TroupeNode open() throws Exception;
  }

  @Override
  public String name() {
    return "lag";
  }

  @Override
  public String line() {
    return "time from a capture's answer to its row in what was spent";
  }

  @Override
  public Report run(Plan plan) throws Exception {
    var table =
        Table.of(
            "From the answer to the row",
            "database",
            "load",
            "events/s",
            "samples",
            "p50 ms",
            "p99 ms",
            "max ms",
            "answer p50 ms",
            "answer p99 ms");
    try (var postgres = Postgres.start()) {
      measure("PostgreSQL", () -> TroupeNode.on(postgres), table, plan);
      measure("H2", TroupeNode::h2, table, plan);
      var settings = Machine.settings();
      settings.putAll(postgres.settings());
      settings.put("node", "as shipped, all read models following");
      return new Report(
          name(),
          settings,
          List.of(table),
          List.of(
              "Asked as a client asks: a query that waits until the read model of what was"
                  + " spent has the capture. The question costs a query, and is part of the time.",
              "Quiet: one after the other. Otherwise at fixed moments, some fifty a second of"
                  + " which are sampled; events/s is what the node came to.",
              "An answer counts from the moment at which its command was due."));
    }
  }

  private static void measure(String database, Opening opening, Table table, Plan plan)
      throws Exception {
    try (var node = opening.open()) {
      var visibility = new Visibility(node, TroupeNode.TENANT);
      visibility.quiet(plan.choose(1_000, 50));
      row(database, "quiet", visibility.quiet(plan.choose(1_000, 50)), table, plan);
      for (var rate : EVENTS_PER_SECOND) {
        visibility.at(rate, plan.warmUp());
        row(database, rate + "/s", visibility.at(rate, plan.measured()), table, plan);
      }
    }
  }

  private static void row(
      String database, String load, Visibility.Lags lags, Table table, Plan plan) {
    var visible = lags.visible();
    plan.say("%s, %s: p50 %.1f ms", database, load, visible.getValueAtPercentile(50) / 1e3);
    table.row(
        database,
        load,
        lags.eventsPerSecond(),
        visible.getTotalCount(),
        visible.getValueAtPercentile(50) / 1e3,
        visible.getValueAtPercentile(99) / 1e3,
        visible.getMaxValue() / 1e3,
        lags.answered().getValueAtPercentile(50) / 1e3,
        lags.answered().getValueAtPercentile(99) / 1e3);
  }
}
