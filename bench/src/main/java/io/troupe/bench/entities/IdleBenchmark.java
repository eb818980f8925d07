package io.troupe.bench.entities;

import com.typesafe.config.ConfigFactory;
import io.troupe.bench.Benchmark;
import io.troupe.bench.Plan;
import io.troupe.bench.machine.Heap;
import io.troupe.bench.machine.Journal;
import io.troupe.bench.machine.Machine;
import io.troupe.bench.machine.Postgres;
import io.troupe.bench.report.Report;
import io.troupe.bench.report.Table;
import io.troupe.bench.wallets.WalletAsks;
import io.troupe.engine.journal.JournalKind;
import java.util.List;
import java.util.Map;

/** What an entity costs that stays in memory and does nothing. */
public final class IdleBenchmark implements Benchmark {
  private static final String SHARDING = "pekko.cluster.sharding.passivation.";
  private static final int CREDITS = 100;

  @Override
  public String name() {
    return "idle";
  }

  @Override
  public String line() {
    return "bytes of heap for each of 300,000 idle wallets with one grant";
  }

  @Override
  public Report run(Plan plan) throws Exception {
    var count = plan.choose(300_000, 5_000);
    var limit = 2 * count;
    var table =
        Table.of("Idle wallets", "wallets", "heap MiB before", "heap MiB after", "bytes each");
    try (var postgres = Postgres.start();
        var journal = Journal.open(JournalKind.POSTGRES, postgres);
        var node =
            journal.node(
                ConfigFactory.parseMap(
                    Map.of(
                        SHARDING + "strategy",
                        "default-strategy",
                        SHARDING + "default-strategy.active-entity-limit",
                        limit)))) {
      var wallets = new WalletAsks(node.scope());
      // More than the tail keeps of the latest events, so that its window is full before.
      var warm = plan.choose(10_000, 1_000);
      wallets.grant(warm, CREDITS);
      var before = Heap.used();
      plan.say("granting %d wallets", count);
      wallets.grant(count, CREDITS);
      var after = Heap.used();
      var each = (after - before) / (double) (count - warm);
      table.row(count - warm, mebibytes(before), mebibytes(after), each);
      var settings = Machine.settings();
      settings.putAll(postgres.settings());
      settings.put("entities in memory, at most", Integer.toString(limit));
      return new Report(
          name(),
          settings,
          List.of(table),
          List.of(
              "After collections, with some wallets there already: actor, state, the one command"
                  + " it remembers, and its place in the order of passivation."));
    }
  }

  private static double mebibytes(long bytes) {
    return bytes / (1024.0 * 1024.0);
  }
}
