package io.troupe.bench.readmodels;

import io.troupe.bench.Plan;
import io.troupe.bench.load.Spread;
import io.troupe.bench.readmodels.Rebuilder.Rebuilt;
import io.troupe.bench.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Read models built in turn, again and again, so that whatever the machine does meets all. */
final class Rebuilds {
  private record Runs(Rebuilder rebuilder, List<Rebuilt> all) {
    private double[] each(ToDoubleFunction<Rebuilt> figure) {
      return all.stream().mapToDouble(figure).toArray();
    }

    private Spread spread(ToDoubleFunction<Rebuilt> figure) {
      return Spread.of(all.stream().mapToDouble(figure));
    }

    private double[] rates() {
      return each(run -> 1 / run.seconds());
    }
  }

  private final List<Runs> measured;
  private final int events;

  private Rebuilds(List<Runs> measured, int events) {
    this.measured = measured;
    this.events = events;
  }

  /**
   * Each as often as planned; all of them have built before. The first is what the others are held
   * against.
   */
  static Rebuilds of(List<Rebuilder> rebuilders, Plan plan) throws Exception {
    var measured = rebuilders.stream().map(one -> new Runs(one, new ArrayList<>())).toList();
    for (var run = 1; run <= plan.runs(); run++) {
      for (var runs : measured) {
        var rebuilt = runs.rebuilder().rebuild();
        runs.all().add(rebuilt);
        plan.say(
            "run %d of %d, %s: %.1f s",
            run, plan.runs(), runs.rebuilder().name(), rebuilt.seconds());
      }
    }
    return new Rebuilds(measured, plan.events());
  }

  /** The rebuilders one below the other. */
  Table table() {
    var table =
        Table.of(
            "Read models built anew",
            "contender",
            "read models",
            "median s",
            "min s",
            "max s",
            "journal events/s",
            "of the first",
            "CPU us/event here",
            "CPU us/event database",
            "lost");
    for (var runs : measured) {
      var seconds = runs.spread(Rebuilt::seconds);
      table.row(
          runs.rebuilder().name(),
          runs.rebuilder().models(),
          seconds.median(),
          seconds.least(),
          seconds.most(),
          events / seconds.median(),
          Spread.ofTheFirst(runs.rates(), measured.getFirst().rates()),
          runs.spread(run -> 1e6 * run.processCpu() / events).median(),
          runs.spread(run -> 1e6 * run.databaseCpu() / events).median(),
          runs.all().stream().mapToLong(Rebuilt::lost).sum());
    }
    return table;
  }
}
