package io.troupe.bench.readmodels;

import io.troupe.bench.Benchmark;
import io.troupe.bench.Plan;
import io.troupe.bench.machine.Journal;
import io.troupe.bench.machine.Machine;
import io.troupe.bench.machine.Postgres;
import io.troupe.bench.report.Report;
import io.troupe.bench.report.Table;
import io.troupe.bench.wallets.JournalFill;
import io.troupe.bench.wallets.WalletAsks;
import io.troupe.engine.journal.JournalKind;
import io.troupe.projections.AllReadModels;
import io.troupe.projections.runtime.ReadModel;
import io.troupe.projections.runtime.ReadModelSettings;
import io.troupe.projections.runtime.ReadModels;
import java.time.Clock;
import java.util.List;

/** How fast each read model alone follows a journal from its beginning. */
public final class DrainBenchmark implements Benchmark {
  private static final int WALLETS = 1_000;

  @Override
  public String name() {
    return "drain";
  }

  @Override
  public String line() {
    return "events a second that each read model alone takes in from a full journal";
  }

  @Override
  public Report run(Plan plan) throws Exception {
    var table = Table.of("Events a second", "read model", "database", "events/s", "seconds");
    try (var postgres = Postgres.start()) {
      for (var kind : JournalKind.values()) {
        try (var journal = Journal.open(kind, postgres)) {
          plan.say("filling %s with %d events", kind, plan.events());
          try (var node = journal.node()) {
            new JournalFill(new WalletAsks(node.scope())).fill(WALLETS, plan.events());
          }
          for (var model : AllReadModels.LIST) {
            drain(journal, model, kind, table, plan);
          }
        }
      }
      var settings = Machine.settings();
      settings.putAll(postgres.settings());
      settings.put("journal", plan.events() + " events of " + WALLETS + " wallets");
      return new Report(
          name(),
          settings,
          List.of(table),
          List.of(
              "All events are wallets', so a model that has nothing to do with wallets shows how"
                  + " fast events are read.",
              "From the first batch that is seen to the last."));
    }
  }

  private static void drain(
      Journal journal, ReadModel model, JournalKind kind, Table table, Plan plan) throws Exception {
    try (var node = journal.node()) {
      var views =
          new ReadModels(
              List.of(model),
              node.database(),
              node.tail(),
              node.followers(),
              Clock.systemUTC(),
              ReadModelSettings.DEFAULT);
      views.start();
      var first = Build.await(views, model.name(), build -> build.events() > 0);
      var begin = System.nanoTime();
      var last = Build.await(views, model.name(), Build::isAtHead);
      var seconds = (System.nanoTime() - begin) / 1e9;
      var rate = (last.events() - first.events()) / seconds;
      plan.say("%s on %s: %.0f/s", model.name(), kind, rate);
      table.row(model.name(), kind.toString(), rate, seconds);
    }
  }
}
