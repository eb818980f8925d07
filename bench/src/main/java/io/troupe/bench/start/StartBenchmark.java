package io.troupe.bench.start;

import io.troupe.bench.Benchmark;
import io.troupe.bench.Plan;
import io.troupe.bench.load.Spread;
import io.troupe.bench.machine.Machine;
import io.troupe.bench.machine.Scratch;
import io.troupe.bench.report.Report;
import io.troupe.bench.report.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the start of a node's process to the first time it says that it is ready. */
public final class StartBenchmark implements Benchmark {
  @Override
  public String name() {
    return "start";
  }

  @Override
  public String line() {
    return "start of a node on H2 until it is ready";
  }

  @Override
  public Report run(Plan plan) throws Exception {
    var target = Path.of(System.getProperty("troupe.home", "."), "cluster-config", "target");
    var jar = target.resolve("troupe-node.jar").toAbsolutePath();
    var cache = target.resolve("troupe.aot").toAbsolutePath();
    var ways = new ArrayList<Way>();
    ways.add(new Way("without AOT cache", List.of()));
    if (Files.exists(cache)) {
      ways.add(new Way("with AOT cache", List.of("-XX:AOTCache=" + cache)));
    }
    for (var run = 1; run <= plan.runs(); run++) {
      for (var way : ways) {
        way.measure(jar);
        plan.say("run %d of %d, %s", run, plan.runs(), way.name);
      }
    }
    var table = Table.of("Seconds until ready", "node", "database", "median", "min", "max");
    ways.forEach(way -> way.rows(table));
    var settings = Machine.settings();
    settings.put("flags", String.join(" ", NodeProcess.FLAGS));
    settings.put("runs", Integer.toString(plan.runs()));
    return new Report(
        name(),
        settings,
        List.of(table),
        List.of(
            "From the process' start to the first 200 of /health/ready, asked every 5 ms.",
            Files.exists(cache) ? "The cache is the launcher's." : "There is no AOT cache."));
  }

  private static final class Way {
    private final String name;
    private final List<String> flags;
    private final List<Double> fresh = new ArrayList<>();
    private final List<Double> again = new ArrayList<>();

    Way(String name, List<String> flags) {
      this.name = name;
      this.flags = flags;
    }

    void measure(Path jar) throws Exception {
      try (var scratch = Scratch.open()) {
        fresh.add(NodeProcess.secondsToReady(jar, flags, scratch.folder()));
        again.add(NodeProcess.secondsToReady(jar, flags, scratch.folder()));
      }
    }

    void rows(Table table) {
      row(table, "new", fresh);
      row(table, "there already", again);
    }

    private void row(Table table, String database, List<Double> seconds) {
      var spread = Spread.of(seconds.stream().mapToDouble(Double::doubleValue));
      table.row(name, database, spread.median(), spread.least(), spread.most());
    }
  }
}
