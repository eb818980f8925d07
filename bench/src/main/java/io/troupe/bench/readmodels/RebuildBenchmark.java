package io.troupe.bench.readmodels;

import io.troupe.bench.Benchmark;
import io.troupe.bench.Plan;
import io.troupe.bench.axon.AxonReplay;
import io.troupe.bench.machine.Machine;
import io.troupe.bench.machine.Postgres;
import io.troupe.bench.report.Report;
import io.troupe.bench.wallets.Filled;
import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.runtime.TestNode;
import java.util.List;

/** How long it takes to build read models anew, side by side, and beside a peer's replay. */
public final class RebuildBenchmark implements Benchmark {
  private static final int WALLETS = 1_000;
  private static final String PEER = "Axon Framework 4.13, PostgreSQL";

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public String line() {
    return "read models built anew from a full journal, at once, beside a peer's replay";
  }

  @Override
  public Report run(Plan plan) throws Exception {
    var filled = Filled.with(WALLETS, plan.events());
    plan.say("filling journals with %d events", filled.events());
    try (var postgres = Postgres.start();
        var troupe = TroupeRebuild.open(JournalKind.POSTGRES, postgres, filled);
        var h2 = TroupeRebuild.open(JournalKind.H2, postgres, filled);
        var axon = axon(postgres, filled)) {
      plan.say("trying the peer's settings");
      axon.tune();
      var rebuilds =
          Rebuilds.of(
              List.of(
                  troupe.usage("Troupe, PostgreSQL"),
                  peer(axon, filled, postgres),
                  troupe.all("Troupe, PostgreSQL, all"),
                  h2.usage("Troupe, H2"),
                  h2.all("Troupe, H2, all")),
              plan);
      var settings = Machine.settings();
      settings.putAll(postgres.settings());
      settings.put("journal", filled.events() + " events of " + WALLETS + " wallets");
      axon.settings().forEach((key, value) -> settings.put(PEER + ", " + key, value));
      return new Report(
          name(),
          settings,
          List.of(rebuilds.table()),
          List.of(
              "From the order to the moment at which the last new generation answers; with Axon"
                  + " from the reset to the commit of the last event, its tables emptied first.",
              "One read model: what was spent, a row a capture. Axon fills the same table, with the"
                  + " same indexes.",
              "lost: rows and credits by which it differs from what was stored."));
    }
  }

  private static AxonReplay axon(Postgres postgres, Filled filled) throws Exception {
    return AxonReplay.open(postgres, TestNode.ACADEMY.value(), filled.wallets(), filled.pairs());
  }

  private static Rebuilder peer(AxonReplay axon, Filled filled, Postgres postgres) {
    return new Rebuilder(PEER, 1, axon::rebuild, () -> axon.query(filled::lost), postgres::cpu);
  }
}
