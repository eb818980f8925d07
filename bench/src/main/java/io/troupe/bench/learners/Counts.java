package io.troupe.bench.learners;

import io.troupe.bench.report.Table;
import java.util.List;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;

/** What was done in a time. */
record Counts(List<Counted> all) {
  /**
   * @param latencies of what was answered as it should be, in microseconds
   * @param errors what was not
   */
  record Counted(Action action, Histogram latencies, long errors) {}

  /** Actions that were answered as they should be. */
  long done() {
    return latencies(action -> action != Action.FIRST_EVENT).getTotalCount();
  }

  Table table() {
    var table =
        Table.of(
            "From the moment at which an action was due to its answer",
            "action",
            "share %",
            "done",
            "p50 ms",
            "p95 ms",
            "p99 ms",
            "max ms",
            "errors");
    Action.all().forEach(it -> row(table, it.title(), it::equals));
    row(table, "all but questions and sign-ins", Action::isPrompt);
    row(table, "all", action -> action != Action.FIRST_EVENT);
    return table;
  }

  private void row(Table table, String name, Predicate<Action> which) {
    var some = latencies(which);
    table.row(
        name,
        Action.all().filter(which).mapToInt(Action::share).sum(),
        some.getTotalCount(),
        some.getValueAtPercentile(50) / 1e3,
        some.getValueAtPercentile(95) / 1e3,
        some.getValueAtPercentile(99) / 1e3,
        some.getMaxValue() / 1e3,
        all.stream().filter(it -> which.test(it.action())).mapToLong(Counted::errors).sum());
  }

  private Histogram latencies(Predicate<Action> which) {
    var together = new Histogram(Tally.LONGEST_MICROS, Tally.DIGITS);
    all.stream().filter(it -> which.test(it.action())).forEach(it -> together.add(it.latencies()));
    return together;
  }
}
