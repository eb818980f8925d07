package io.troupe.bench;

import io.troupe.bench.learners.Crowd;
import io.troupe.engine.journal.JournalKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the command line says of simulated learners. */
final class CrowdOptions {
  private static final int LEARNERS = 10_000;
  private static final int QUICK_LEARNERS = 100;
  private static final double QUICK_RATE = 40;

  @Option(
      names = "--learners",
      description = "how many are simulated (default: 10,000; quick: 100)")
  private @Nullable Integer learners;

  @Option(
      names = "--rate",
      paramLabel = "PER_SECOND",
      description = "their actions a second (default: each every 30 s; quick: 40)")
  private @Nullable Double rate;

  @Option(
      names = "--database",
      description = "what their node stores in: H2 or POSTGRES (default: ${DEFAULT-VALUE})",
      defaultValue = "POSTGRES")
  private JournalKind database = JournalKind.POSTGRES;

  Crowd crowd(boolean quick) {
    var count = learners == null ? (quick ? QUICK_LEARNERS : LEARNERS) : learners;
    var usual = quick ? QUICK_RATE : (double) count / Crowd.THINKING;
    return new Crowd(count, rate == null ? usual : rate, database);
  }
}
