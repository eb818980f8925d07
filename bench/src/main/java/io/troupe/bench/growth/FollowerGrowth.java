package io.troupe.bench.growth;

import io.troupe.bench.Plan;
import io.troupe.bench.load.Comparison;
import io.troupe.bench.load.Entrant;
import io.troupe.bench.load.Load;
import io.troupe.bench.load.WalletEntrant;
import io.troupe.bench.machine.Postgres;
import io.troupe.bench.report.Plot;
import io.troupe.bench.report.Plot.Panel;
import io.troupe.bench.report.Table;
import io.troupe.bench.wallets.FollowedWallets;
import io.troupe.projections.AllReadModels;
import io.troupe.projections.runtime.ReadModel;
import io.troupe.projections.usage.UsageProjection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Commands while more and more read models follow the journal. */
final class FollowerGrowth implements Growth {
  private static final int WALLETS = 1_000;

  private final Postgres postgres;
  private final Plan plan;

  FollowerGrowth(Postgres postgres, Plan plan) {
    this.postgres = postgres;
    this.plan = plan;
  }

  @Override
  public Grown grown() throws Exception {
    var table = Table.of("More read models", "read models", "commands/s", "p99 ms", "lost");
    var plot =
        Plot.of(
            "growth-read-models",
            "Durable commands while read models follow",
            "read models",
            Panel.of("commands a second", "commands"),
            Panel.of("99th percentile, ms", "commands"));
    var load = new Load(WALLETS, GrowthBenchmark.IN_FLIGHT, plan.warmUp(), plan.measured());
    var most = AllReadModels.LIST.size();
    var counts = plan.choose(List.of(1, 5, most), List.of(most));
    var measured = Comparison.of(counts.stream().map(this::followed).toList(), load, plan);
    for (var at = 0; at < counts.size(); at++) {
      var count = counts.get(at);
      table.row(count, measured.medianRate(at), measured.p99(at), measured.lost(at));
      plot.add(0, 0, count, measured.medianRate(at)).add(1, 0, count, measured.p99(at));
    }
    return new Grown(table, plot);
  }

  private Entrant followed(int models) {
    return new WalletEntrant(
        models + " read models",
        Map.of(),
        count -> new FollowedWallets(postgres, some(models), count));
  }

  /** So many of all, that of what was spent before the others. */
  private static List<ReadModel> some(int models) {
    var all = AllReadModels.LIST.stream();
    var others = AllReadModels.LIST.stream().filter(it -> !isUsage(it));
    return Stream.concat(all.filter(FollowerGrowth::isUsage), others).limit(models).toList();
  }

  private static boolean isUsage(ReadModel model) {
    return model.name().equals(UsageProjection.NAME);
  }
}
