package io.troupe.bench;

import io.troupe.bench.report.JsonReport;
import io.troupe.bench.report.Report;
import io.troupe.bench.report.TextReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line: a benchmark's name, or none for the list of them. */
@Command(
    name = "troupe bench",
    mixinStandardHelpOptions = true,
    description = "Measure Troupe beside what people would use instead.")
final class BenchCommand implements Callable<Integer> {
  private static final int QUICK_EVENTS = 5_000;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "the benchmark; none: list them")
  private @Nullable String name;

  @Option(names = "--runs", description = "runs of each contender (default: 5; quick: 1)")
  private @Nullable Integer runs;

  @Option(
      names = "--events",
      description = "events in the journal (default: 200,000; quick: 5,000)")
  private @Nullable Integer events;

  @Mixin private final CrowdOptions crowd = new CrowdOptions();

  @Mixin private final ExtentOptions extent = new ExtentOptions();

  @Option(names = "--quick", description = "only see that it works; the figures mean nothing")
  private boolean quick;

  @Option(names = "--json", paramLabel = "FILE", description = "also write the report to a file")
  private @Nullable Path json;

  @Override
  public Integer call() throws Exception {
    if (name == null) {
      Benchmarks.ALL.forEach(one -> System.out.printf("%-8s  %s%n", one.name(), one.line()));
      return 0;
    }
    var report = run(named(name), plan());
    System.out.print(TextReport.of(report));
    if (json != null) {
      JsonReport.write(report, json);
    }
    return 0;
  }

  /** A library prints as it stops; the standard output is for the report alone. */
  private static Report run(Benchmark benchmark, Plan plan) throws Exception {
    var out = System.out;
    System.setOut(System.err);
    try {
      return benchmark.run(plan);
    } finally {
      System.setOut(out);
    }
  }

  private Benchmark named(String wanted) {
    return Benchmarks.ALL.stream()
        .filter(one -> one.name().equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no benchmark named " + wanted + "; './troupe bench' lists them"));
  }

  private Plan plan() {
    var times = runs == null ? (quick ? 1 : 5) : runs;
    var filled = events == null ? (quick ? QUICK_EVENTS : 200_000) : events;
    if (times < 1 || filled < 1_000 || filled > 1_000_000) {
      throw new IllegalArgumentException("at least 1 run; 1,000 to 1,000,000 events");
    }
    return new Plan(
        times,
        quick,
        filled,
        crowd.crowd(quick),
        extent.extent(quick),
        line -> System.err.println("bench: " + line));
  }
}
