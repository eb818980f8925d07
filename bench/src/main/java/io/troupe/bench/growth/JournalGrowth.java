package io.troupe.bench.growth;

import io.troupe.bench.Plan;
import io.troupe.bench.load.ClosedLoop;
import io.troupe.bench.load.Load;
import io.troupe.bench.load.Spread;
import io.troupe.bench.machine.Journal;
import io.troupe.bench.machine.Postgres;
import io.troupe.bench.machine.TroupeNode;
import io.troupe.bench.readmodels.Build;
import io.troupe.bench.readmodels.Visibility;
import io.troupe.bench.report.Plot;
import io.troupe.bench.report.Plot.Panel;
import io.troupe.bench.report.Table;
import io.troupe.bench.wallets.Filled;
import io.troupe.bench.wallets.JournalFill;
import io.troupe.bench.wallets.TroupeWallets;
import io.troupe.bench.wallets.WalletAsks;
import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.values.TenantId;
import io.troupe.projections.AllReadModels;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Nodes on longer and longer journals. */
final class JournalGrowth implements Growth {
  private static final int WALLETS = 1_000;
  private static final int EVENTS_OF_A_WALLET = 100;
  private static final int LAG_AT = 1_000;
  private static final TenantId WATCHED = new TenantId("watched");

  private final Postgres postgres;
  private final Plan plan;
  private final Table table =
      Table.of(
          "A longer journal",
          "events before",
          "start s",
          "commands/s",
          "p99 ms",
          "lag p50 ms",
          "lag p99 ms",
          "lost");
  private final Plot plot =
      Plot.of(
          "growth-journal",
          "A node on a longer and longer journal",
          "events in the journal before the start",
          Panel.of("start, s", "start"),
          Panel.of("commands a second", "commands"),
          Panel.of("lag at 1,000 events a second, ms", "median", "p99"));

  JournalGrowth(Postgres postgres, Plan plan) {
    this.postgres = postgres;
    this.plan = plan;
  }

  @Override
  public Grown grown() throws Exception {
    for (var events : sizes().toArray()) {
      try (var journal = Journal.open(JournalKind.POSTGRES, postgres)) {
        plan.say("filling with %d events", events);
        follow(journal, filled(journal, events));
        measure(journal, events);
      }
    }
    return new Grown(table, plot);
  }

  private IntStream sizes() {
    var usual = plan.choose(List.of(100_000, 1_000_000), List.of(2_000));
    var most = plan.extent().full() ? Stream.of(10_000_000) : Stream.<Integer>of();
    return Stream.concat(usual.stream(), most).mapToInt(Integer::intValue);
  }

  /** Where the last event is. */
  private static Position filled(Journal journal, int events) throws Exception {
    try (var node = journal.node()) {
      return new JournalFill(new WalletAsks(node.scope()))
          .fill(Filled.with(events / EVENTS_OF_A_WALLET, events));
    }
  }

  /** Once before anything is measured, so that no read model has anything to catch up with. */
  private void follow(Journal journal, Position last) throws Exception {
    plan.say("waiting for the read models");
    try (var node = TroupeNode.on(journal)) {
      Build.awaitAll(node.node().views(), AllReadModels.LIST, last);
    }
  }

  private void measure(Journal journal, int events) throws Exception {
    var starts = DoubleStream.builder();
    for (var run = 1; run < plan.runs(); run++) {
      var begin = System.nanoTime();
      try (var _ = TroupeNode.on(journal)) {
        starts.add(secondsSince(begin));
      }
    }
    var begin = System.nanoTime();
    var node = TroupeNode.on(journal);
    starts.add(secondsSince(begin));
    try (var contender = TroupeWallets.open(node, WALLETS, postgres::cpu)) {
      var visibility = new Visibility(node, WATCHED);
      visibility.at(LAG_AT, plan.warmUp());
      var lag = visibility.at(LAG_AT, plan.measured()).visible();
      var load = new Load(WALLETS, GrowthBenchmark.IN_FLIGHT, plan.warmUp(), plan.measured());
      var run = new ClosedLoop(contender, load).run();
      var start = Spread.of(starts.build()).median();
      var median = lag.getValueAtPercentile(50) / 1e3;
      var p99 = lag.getValueAtPercentile(99) / 1e3;
      plan.say("%d events: start %.1f s, %.0f/s, lag %.1f ms", events, start, run.rate(), median);
      table.row(
          events,
          start,
          run.rate(),
          run.latencies().getValueAtPercentile(99) / 1e3,
          median,
          p99,
          run.lost());
      plot.add(0, 0, events, start)
          .add(1, 0, events, run.rate())
          .add(2, 0, events, median)
          .add(2, 1, events, p99);
    }
  }

  private static double secondsSince(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
