package io.troupe.bench.entities;

import io.troupe.bench.Benchmark;
import io.troupe.bench.Plan;
import io.troupe.bench.load.Spread;
import io.troupe.bench.load.TryAgain;
import io.troupe.bench.machine.Journal;
import io.troupe.bench.machine.Machine;
import io.troupe.bench.machine.Postgres;
import io.troupe.bench.report.Report;
import io.troupe.bench.report.Table;
import io.troupe.bench.wallets.Filled;
import io.troupe.bench.wallets.JournalFill;
import io.troupe.bench.wallets.WalletAsks;
import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.runtime.TestNode;
import io.troupe.engine.values.TenantId;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.DoubleStream;

/** How long an entity with a long history takes to come back. */
public final class RecoverBenchmark implements Benchmark {
  /** Enough to have every shard started before anything is measured. */
  private static final int SHARDS_TOUCHED = 3_000;

  @Override
  public String name() {
    return "recover";
  }

  @Override
  public String line() {
    return "bringing back a wallet with 10,000 events, with and without its snapshot";
  }

  @Override
  public Report run(Plan plan) throws Exception {
    var events = plan.choose(10_000, 2_000);
    var table =
        Table.of("Milliseconds to the first answer", "database", "from", "median", "min", "max");
    try (var postgres = Postgres.start()) {
      for (var kind : JournalKind.values()) {
        try (var journal = Journal.open(kind, postgres)) {
          plan.say("filling %s", kind);
          try (var node = journal.node()) {
            var wallets = new WalletAsks(node.scope());
            new JournalFill(wallets).fill(Filled.with(plan.runs(), plan.runs() * events));
          }
          row(table, kind, "the latest snapshot", journal, plan);
          dropSnapshots(journal);
          row(table, kind, events + " events", journal, plan);
        }
      }
      var settings = Machine.settings();
      settings.putAll(postgres.settings());
      settings.put("wallets", plan.runs() + ", " + events + " events each, a snapshot every 500");
      return new Report(
          name(),
          settings,
          List.of(table),
          List.of(
              "A new node on a full journal, all shards started; each wallet is read once, one"
                  + " after the other."));
    }
  }

  private static void row(Table table, JournalKind kind, String from, Journal journal, Plan plan)
      throws Exception {
    try (var node = journal.node()) {
      touch(node);
      var wallets = new WalletAsks(node.scope());
      var millis = DoubleStream.builder();
      for (var wallet = 0; wallet < plan.runs(); wallet++) {
        millis.add(millisToRead(wallets, wallet));
      }
      var spread = Spread.of(millis.build());
      plan.say("%s from %s: %.1f ms", kind, from, spread.median());
      table.row(kind.toString(), from, spread.median(), spread.least(), spread.most());
    }
  }

  /** Another tenant's wallets, so that shards, connections and code are there. */
  private static void touch(TestNode node) throws Exception {
    new WalletAsks(node.scope(new TenantId("other"))).grant(SHARDS_TOUCHED, 1);
  }

  private static double millisToRead(WalletAsks wallets, int wallet) throws TryAgain {
    var begin = System.nanoTime();
    wallets.read(wallet);
    return (System.nanoTime() - begin) / 1e6;
  }

  private static void dropSnapshots(Journal journal) throws SQLException {
    var settings = journal.settings();
    try (var connection =
            DriverManager.getConnection(settings.jdbcUrl(), settings.user(), settings.password());
        var statement = connection.createStatement()) {
      statement.execute("DELETE FROM snapshot");
    }
  }
}
