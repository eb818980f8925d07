package io.troupe.bench;

import io.troupe.bench.report.Report;

/** Something to be measured. */
public interface Benchmark {
  /** One word, given on the command line. */
  String name();

  /** What is measured, in one line. */
  String line();

  /** Measures it; takes minutes, and leaves nothing behind. */
  Report run(Plan plan) throws Exception;
}
