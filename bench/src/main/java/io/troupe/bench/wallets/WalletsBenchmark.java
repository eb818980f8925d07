package io.troupe.bench.wallets;

import io.troupe.bench.Benchmark;
import io.troupe.bench.Plan;
import io.troupe.bench.load.Comparison;
import io.troupe.bench.load.Load;
import io.troupe.bench.machine.Machine;
import io.troupe.bench.machine.Postgres;
import io.troupe.bench.report.Report;
import java.util.List;

/**
 * Durable wallet commands a second.
 *
 * @param wallets how many they are spread over; one is as hot as can be
 */
public record WalletsBenchmark(String name, String line, int wallets) implements Benchmark {
  private static final int IN_FLIGHT = 256;

  @Override
  public Report run(Plan plan) throws Exception {
    var load = new Load(wallets, IN_FLIGHT, plan.warmUp(), plan.measured());
    try (var postgres = Postgres.start()) {
      var comparison = Comparison.of(Field.on(postgres), load, plan);
      var settings = Machine.settings();
      settings.putAll(postgres.settings());
      settings.put("H2", org.h2.engine.Constants.VERSION + ", as the product opens it");
      settings.putAll(load.settings());
      settings.put(
          "runs",
          plan.runs() + " after one that does not count; contenders in turn, databases empty");
      settings.putAll(comparison.settings());
      return new Report(
          name,
          settings,
          List.of(
              comparison.rates("Durable commands a second"),
              comparison.latencies("From a command to its answer"),
              comparison.costs("What it took, and whether the books are right")),
          List.of(
              "A command is a hold of one credit or its capture: it looks at the wallet, changes it"
                  + " and writes an entry, and counts once however often it is given.",
              "Load, contender and embedded database share one process and all of the machine.",
              "lost: credits and entries by which the database differs from what was acknowledged."
                  + " books after: from the last answer until all has been checked; with Troupe,"
                  + " once its read model is there, all events are read again."));
    }
  }
}
