package io.troupe.bench.load;

import io.troupe.bench.Plan;
import io.troupe.bench.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/** Runs entrants in turn, again and again, so that whatever the machine does meets all of them. */
public final class Comparison {
  private record Runs(Entrant entrant, List<Measured> all) {
    private Spread spread(ToDoubleFunction<Measured> figure) {
      return Spread.of(all.stream().mapToDouble(figure));
    }

    private double[] rates() {
      return all.stream().mapToDouble(Measured::rate).toArray();
    }

    private long sum(ToLongFunction<Measured> figure) {
      return all.stream().mapToLong(figure).sum();
    }

    private Histogram latencies() {
      var together = all.getFirst().latencies().copy();
      all.stream().skip(1).forEach(run -> together.add(run.latencies()));
      return together;
    }
  }

  private final List<Runs> measured;

  private Comparison(List<Runs> measured) {
    this.measured = measured;
  }

  /**
   * Runs each entrant as often as planned, after a round that does not count: until then not all
   * code is compiled. The first is what the others are held against.
   */
  public static Comparison of(List<Entrant> entrants, Load load, Plan plan) throws Exception {
    var measured = entrants.stream().map(one -> new Runs(one, new ArrayList<>())).toList();
    for (var run = plan.choose(0, 1); run <= plan.runs(); run++) {
      for (var runs : measured) {
        var result = runs.entrant().measure(load);
        if (run > 0) {
          runs.all().add(result);
        }
        plan.say(
            "run %d of %d, %s: %.0f/s, p99 %.1f ms",
            run, plan.runs(), runs.entrant().name(), result.rate(), millis(result.latencies(), 99));
      }
    }
    return new Comparison(measured);
  }

  /** The entrants' settings by their names. */
  public Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    for (var runs : measured) {
      var name = runs.entrant().name();
      runs.entrant().settings().forEach((key, value) -> settings.put(name + ", " + key, value));
    }
    return settings;
  }

  /** Commands a second of the entrant at this place, from 0. */
  public double medianRate(int at) {
    return measured.get(at).spread(Measured::rate).median();
  }

  /** The 99th percentile of the latencies of the entrant at this place, in milliseconds. */
  public double p99(int at) {
    return millis(measured.get(at).latencies(), 99);
  }

  /** By how much the ledgers of the entrant at this place are wrong. */
  public long lost(int at) {
    return measured.get(at).sum(Measured::lost);
  }

  /** The entrants one below the other. */
  public Table rates(String title) {
    var table = Table.of(title, "contender", "median/s", "min/s", "max/s", "of the first");
    for (var runs : measured) {
      var rates = runs.spread(Measured::rate);
      var ofTheFirst = Spread.ofTheFirst(runs.rates(), measured.getFirst().rates());
      table.row(runs.entrant().name(), rates.median(), rates.least(), rates.most(), ofTheFirst);
    }
    return table;
  }

  /** Latencies of all runs of an entrant together. */
  public Table latencies(String title) {
    var table = Table.of(title, "contender", "p50 ms", "p95 ms", "p99 ms", "max ms");
    for (var runs : measured) {
      var all = runs.latencies();
      table.row(
          runs.entrant().name(),
          millis(all, 50),
          millis(all, 95),
          millis(all, 99),
          millis(all, 100));
    }
    return table;
  }

  /** What it took, and whether the books are right. */
  public Table costs(String title) {
    var table =
        Table.of(
            title,
            "contender",
            "CPU us/command here",
            "CPU us/command database",
            "retries",
            "lost",
            "overdrawn",
            "books after s");
    for (var runs : measured) {
      table.row(
          runs.entrant().name(),
          runs.spread(run -> 1e6 * run.processCpu() / run.commands()).median(),
          runs.spread(run -> 1e6 * run.databaseCpu() / run.commands()).median(),
          runs.sum(Measured::retries),
          runs.sum(Measured::lost),
          runs.sum(Measured::overdrawn),
          runs.spread(Measured::booksAfter).median());
    }
    return table;
  }

  private static double millis(Histogram micros, double percentile) {
    return micros.getValueAtPercentile(percentile) / 1e3;
  }
}
