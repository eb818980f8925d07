package io.troupe.bench.readmodels;

import io.troupe.bench.Benchmark;
import io.troupe.bench.Plan;
import io.troupe.bench.machine.Journal;
import io.troupe.bench.machine.Machine;
import io.troupe.bench.machine.Postgres;
import io.troupe.bench.report.Report;
import io.troupe.bench.report.Table;
import io.troupe.bench.wallets.Filled;
import io.troupe.bench.wallets.JournalFill;
import io.troupe.bench.wallets.WalletAsks;
import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.TailPosition;
import io.troupe.engine.runtime.Position;
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
          var last = fill(journal, plan.events());
          for (var model : AllReadModels.LIST) {
            var drained = drain(journal, model, last);
            plan.say("%s on %s: %.0f/s", model.name(), kind, drained.rate());
            table.row(model.name(), kind.toString(), drained.rate(), drained.seconds());
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
                  + " fast events are passed over.",
              "From the first offset that is stored to the last event; with a model that is done"
                  + " before it stores one, from its start, which takes some tenths of a second."));
    }
  }

  private static Position fill(Journal journal, int events) throws Exception {
    try (var node = journal.node()) {
      return new JournalFill(new WalletAsks(node.scope())).fill(Filled.with(WALLETS, events));
    }
  }

  private record Drained(long events, double seconds) {
    double rate() {
      return events / seconds;
    }
  }

  /** From the first offset that is stored to the last event; from the start if that is both. */
  private static Drained drain(Journal journal, ReadModel model, Position last) throws Exception {
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
      var start = System.nanoTime();
      var done = Build.done(views, model.name(), last);
      var first =
          Build.await(
              views,
              model.name(),
              one -> done.isDone() || one.position().isAfter(TailPosition.START));
      var begin = done.isDone() ? start : System.nanoTime();
      var passed = done.isDone() ? 0 : first.position().ordering();
      var end = done.join();
      return new Drained(first.head().ordering() - passed, (end - begin) / 1e9);
    }
  }
}
