package io.troupe.bench.readmodels;

import io.troupe.bench.Benchmark;
import io.troupe.bench.Plan;
import io.troupe.bench.load.Spread;
import io.troupe.bench.machine.Journal;
import io.troupe.bench.machine.Machine;
import io.troupe.bench.machine.Postgres;
import io.troupe.bench.report.Report;
import io.troupe.bench.report.Table;
import io.troupe.bench.wallets.JournalFill;
import io.troupe.bench.wallets.WalletAsks;
import io.troupe.engine.journal.JournalKind;
import io.troupe.projections.AllReadModels;
import io.troupe.projections.runtime.ReadModelSettings;
import io.troupe.projections.runtime.ReadModels;
import java.time.Clock;
import java.util.List;
import java.util.stream.DoubleStream;

/** How long it takes to build all read models anew, side by side. */
public final class RebuildBenchmark implements Benchmark {
  private static final int WALLETS = 1_000;

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public String line() {
    return "all read models built anew from a full journal, at once";
  }

  @Override
  public Report run(Plan plan) throws Exception {
    var table =
        Table.of(
            "All read models at once",
            "database",
            "median s",
            "min s",
            "max s",
            "journal events/s",
            "events/s of all models");
    try (var postgres = Postgres.start()) {
      for (var kind : JournalKind.values()) {
        try (var journal = Journal.open(kind, postgres)) {
          var seconds = Spread.of(seconds(journal, kind, plan));
          var rate = plan.events() / seconds.median();
          table.row(
              kind.toString(),
              seconds.median(),
              seconds.least(),
              seconds.most(),
              rate,
              rate * AllReadModels.LIST.size());
        }
      }
      var settings = Machine.settings();
      settings.putAll(postgres.settings());
      settings.put("journal", plan.events() + " events of " + WALLETS + " wallets");
      settings.put("read models", Integer.toString(AllReadModels.LIST.size()));
      return new Report(
          name(),
          settings,
          List.of(table),
          List.of("From the order to the moment at which the last new generation answers."));
    }
  }

  private static DoubleStream seconds(Journal journal, JournalKind kind, Plan plan)
      throws Exception {
    var seconds = DoubleStream.builder();
    try (var node = journal.node()) {
      plan.say("filling %s with %d events", kind, plan.events());
      var last = new JournalFill(new WalletAsks(node.scope())).fill(WALLETS, plan.events());
      var views =
          new ReadModels(
              AllReadModels.LIST,
              node.database(),
              node.tail(),
              node.followers(),
              Clock.systemUTC(),
              ReadModelSettings.DEFAULT);
      views.start();
      Build.awaitAll(views, AllReadModels.LIST, last);
      for (var run = 1; run <= plan.runs(); run++) {
        var took = rebuild(views);
        plan.say("run %d of %d, %s: %.1f s", run, plan.runs(), kind, took);
        seconds.add(took);
      }
    }
    return seconds.build();
  }

  private static double rebuild(ReadModels views) {
    var begin = System.nanoTime();
    for (var model : AllReadModels.LIST) {
      views.rebuild(model.name()).toCompletableFuture().join();
    }
    for (var model : AllReadModels.LIST) {
      Build.await(views, model.name(), build -> build.state().equals("RUNNING"));
    }
    return (System.nanoTime() - begin) / 1e9;
  }
}
