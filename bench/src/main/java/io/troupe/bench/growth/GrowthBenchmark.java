package io.troupe.bench.growth;

import io.troupe.bench.Benchmark;
import io.troupe.bench.Plan;
import io.troupe.bench.machine.Machine;
import io.troupe.bench.machine.Postgres;
import io.troupe.bench.report.Report;
import io.troupe.bench.report.SvgPlot;
import io.troupe.bench.report.TextReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How costs grow with wallets, with read models, and with the length of the journal. */
public final class GrowthBenchmark implements Benchmark {
  static final int IN_FLIGHT = 256;

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public String line() {
    return "what more wallets, more read models and a longer journal cost; writes plots";
  }

  @Override
  public Report run(Plan plan) throws Exception {
    try (var postgres = Postgres.start()) {
      List<Growth> growths =
          List.of(
              new WalletGrowth(postgres, plan),
              new FollowerGrowth(postgres, plan),
              new JournalGrowth(postgres, plan));
      var all = new ArrayList<Grown>();
      for (var growth : growths) {
        all.add(kept(growth.grown(), plan));
      }
      var settings = Machine.settings();
      settings.putAll(postgres.settings());
      settings.put("in flight", Integer.toString(IN_FLIGHT));
      settings.put("runs", Integer.toString(plan.runs()));
      settings.put("a run", "%s of warm-up, %s measured".formatted(plan.warmUp(), plan.measured()));
      return new Report(
          name(),
          settings,
          all.stream().map(Grown::table).toList(),
          List.of(
              "A command is a hold of one credit or its capture, to wallets chosen at random.",
              "As shipped, a node keeps 20,000 wallets in memory; others come back from their"
                  + " snapshot and events when they are asked.",
              "With more read models: 1,000 wallets, on a node with no processes. That of what"
                  + " was spent is always one of them; the others mostly read and drop.",
              "On a longer journal: 100 events a wallet, of another tenant than those measured;"
                  + " a start ends when the node serves, in a process that has started others"
                  + " before. Starts are the median of the runs, the rest is one run.",
              "Lag: from a capture's answer to its row in what was spent."));
    }
  }

  /** At once: what comes next may take an hour, and be broken off. */
  private static Grown kept(Grown grown, Plan plan) throws IOException {
    if (plan.extent().plots() != null) {
      SvgPlot.write(grown.plot(), plan.extent().plots());
    }
    plan.say("measured:%n%s", TextReport.of(grown.table()));
    return grown;
  }
}
