package io.troupe.bench.http;

import io.troupe.bench.Benchmark;
import io.troupe.bench.Plan;
import io.troupe.bench.load.Comparison;
import io.troupe.bench.load.ContenderEntrant;
import io.troupe.bench.load.Load;
import io.troupe.bench.load.PacedLoop;
import io.troupe.bench.load.WalletEntrant;
import io.troupe.bench.machine.Machine;
import io.troupe.bench.machine.Postgres;
import io.troupe.bench.machine.TroupeNode;
import io.troupe.bench.report.Report;
import io.troupe.bench.report.Table;
import io.troupe.bench.wallets.PooledEntrant;
import io.troupe.bench.wallets.RowLockWallets;
import io.troupe.bench.wallets.TroupeWallets;
import io.troupe.engine.tenancy.role.Permission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;

/** Wallet commands over HTTP: as many as go, then half of that at fixed moments. */
public final class HttpBenchmark implements Benchmark {
  private static final int WALLETS = 1_000;

  @Override
  public String name() {
    return "http";
  }

  @Override
  public String line() {
    return "holds and captures over HTTP: the maximum, and latencies at half of it";
  }

  @Override
  public Report run(Plan plan) throws Exception {
    var load = new Load(WALLETS, HttpWallets.CONNECTIONS, plan.warmUp(), plan.measured());
    try (var postgres = Postgres.start()) {
      var entrants = entrants(postgres);
      var closed = Comparison.of(List.copyOf(entrants), load, plan);
      var paced =
          Table.of(
              "At half of the contender's own maximum, at fixed moments",
              "contender",
              "commands/s",
              "p50 ms",
              "p95 ms",
              "p99 ms",
              "max ms",
              "lost");
      for (var at = 0; at < entrants.size(); at++) {
        pace(entrants.get(at), closed.medianRate(at) / 2, paced, plan);
      }
      var settings = Machine.settings();
      settings.putAll(postgres.settings());
      settings.putAll(load.settings());
      settings.put(
          "runs",
          plan.runs() + " after one that does not count; contenders in turn, databases empty");
      settings.putAll(closed.settings());
      return new Report(
          name(),
          settings,
          List.of(
              closed.rates("Requests a second, 64 connections, each asking again at once"),
              closed.latencies("From a request to its answer, at the maximum"),
              closed.costs("What it took, and whether the books are right"),
              paced),
          List.of(
              "Client and servers share one process and all of the machine.",
              "Troupe verifies a token, and answers a repeated key the same; the peer has neither.",
              "At fixed moments a hold's time counts from when it was due, waiting for a"
                  + " connection included."));
    }
  }

  private static List<ContenderEntrant> entrants(Postgres postgres) {
    return List.of(
        new WalletEntrant(
            "Troupe, PostgreSQL",
            Map.of("node", "as shipped"),
            count -> troupe(TroupeNode.on(postgres), count, postgres::cpu)),
        new WalletEntrant(
            "Troupe, H2",
            Map.of("node", "as shipped"),
            count -> troupe(TroupeNode.h2(), count, () -> 0)),
        new PooledEntrant(
            "row lock behind the JDK's server", (count, pool) -> peer(postgres, count, pool)));
  }

  private static HttpWallets troupe(TroupeNode node, int count, DoubleSupplier cpu)
      throws Exception {
    var wallets = TroupeWallets.open(node, count, cpu);
    var tokens = new Tokens(TroupeNode.TENANT, "bench", Set.of(Permission.WALLET_SPEND));
    return new HttpWallets(wallets, () -> {}, node.node().http(), tokens::header);
  }

  private static HttpWallets peer(Postgres postgres, int count, int pool) throws Exception {
    var wallets = RowLockWallets.open(postgres, count, pool);
    var server = new PeerServer(wallets);
    return new HttpWallets(wallets, server, server.address(), () -> "");
  }

  private static void pace(ContenderEntrant entrant, double perSecond, Table table, Plan plan)
      throws Exception {
    try (var contender = entrant.open(WALLETS)) {
      var run = new PacedLoop(contender, WALLETS).run(perSecond, plan.warmUp(), plan.measured());
      var latencies = run.latencies();
      plan.say("%s at %.0f/s", entrant.name(), perSecond);
      table.row(
          entrant.name(),
          run.rate(),
          latencies.getValueAtPercentile(50) / 1e3,
          latencies.getValueAtPercentile(95) / 1e3,
          latencies.getValueAtPercentile(99) / 1e3,
          latencies.getMaxValue() / 1e3,
          run.lost());
    }
  }
}
