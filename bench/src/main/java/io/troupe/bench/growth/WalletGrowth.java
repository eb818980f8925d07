package io.troupe.bench.growth;

import io.troupe.bench.Plan;
import io.troupe.bench.load.Comparison;
import io.troupe.bench.load.Entrant;
import io.troupe.bench.load.Load;
import io.troupe.bench.load.WalletEntrant;
import io.troupe.bench.machine.Postgres;
import io.troupe.bench.machine.TroupeNode;
import io.troupe.bench.report.Plot;
import io.troupe.bench.report.Plot.Panel;
import io.troupe.bench.report.Table;
import io.troupe.bench.wallets.TroupeWallets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Commands to more and more wallets, all of which exist. */
final class WalletGrowth implements Growth {
  /**
   * What a node keeps in memory unless told otherwise. For up to half of it the two lines are one.
   */
  private static final int SHIPPED = 20_000;

  private static final String[] LINES = {"as shipped", "all in memory"};

  private final Postgres postgres;
  private final Plan plan;

  WalletGrowth(Postgres postgres, Plan plan) {
    this.postgres = postgres;
    this.plan = plan;
  }

  @Override
  public Grown grown() throws Exception {
    var table = Table.of("More wallets", "wallets", "node", "commands/s", "p99 ms", "lost");
    var plot =
        Plot.of(
            "growth-wallets",
            "Durable commands to more and more wallets",
            "wallets that exist",
            Panel.of("commands a second", LINES),
            Panel.of("99th percentile, ms", LINES));
    for (var count : sizes().toArray()) {
      plan.say("%d wallets", count);
      var load = new Load(count, GrowthBenchmark.IN_FLIGHT, plan.warmUp(), plan.measured());
      var entrants = 2 * count > SHIPPED ? List.of(shipped(), inMemory()) : List.of(shipped());
      var measured = Comparison.of(entrants, load, plan);
      for (var at = 0; at < entrants.size(); at++) {
        var name = entrants.get(at).name();
        table.row(count, name, measured.medianRate(at), measured.p99(at), measured.lost(at));
      }
      for (var line = 0; line < LINES.length; line++) {
        var at = Math.min(line, entrants.size() - 1);
        plot.add(0, line, count, measured.medianRate(at)).add(1, line, count, measured.p99(at));
      }
    }
    return new Grown(table, plot);
  }

  private IntStream sizes() {
    var usual = plan.choose(List.of(1_000, 10_000, 100_000), List.of(1_000));
    var most = plan.extent().full() ? Stream.of(1_000_000) : Stream.<Integer>of();
    return Stream.concat(usual.stream(), most).mapToInt(Integer::intValue);
  }

  private Entrant shipped() {
    return new WalletEntrant(
        LINES[0],
        Map.of(),
        count -> TroupeWallets.open(TroupeNode.on(postgres), count, postgres::cpu));
  }

  private Entrant inMemory() {
    return new WalletEntrant(
        LINES[1],
        Map.of(),
        count -> {
          var limit = Integer.toString(2 * count);
          var node = TroupeNode.on(postgres, Map.of("TROUPE_ACTIVE_ENTITIES", limit));
          return TroupeWallets.open(node, count, postgres::cpu);
        });
  }
}
