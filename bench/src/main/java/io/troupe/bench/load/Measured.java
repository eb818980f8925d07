package io.troupe.bench.load;

import org.HdrHistogram.Histogram;

/**
 * One run of one contender.
 *
 * @param commands acknowledged in the measured time
 * @param seconds the measured time
 * @param latencies of those commands, in microseconds, up to a minute, to 3 digits
 * @param processCpu processor seconds of this process in that time
 * @param databaseCpu processor seconds of the database's processes in that time
 * @param retries commands given once more
 * @param lost by how much the ledger is wrong after the run; see {@link Ledger#lost}
 * @param overdrawn wallets with less than nothing
 * @param booksAfter seconds from the end of the run until the ledger had everything: what read
 *     models were behind
 */
public record Measured(
    long commands,
    double seconds,
    Histogram latencies,
    double processCpu,
    double databaseCpu,
    long retries,
    long lost,
    long overdrawn,
    double booksAfter) {

  /** Commands a second. */
  public double rate() {
    return commands / seconds;
  }
}
