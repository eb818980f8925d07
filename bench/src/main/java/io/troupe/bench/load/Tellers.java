package io.troupe.bench.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Gives a contender commands until each is acknowledged, and counts them. */
final class Tellers {
  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);
  private static final int DIGITS = 3;

  private final Contender contender;
  private final AtomicLong holds = new AtomicLong();
  private final AtomicLong captures = new AtomicLong();
  private final AtomicLong retries = new AtomicLong();
  private final Recorder latencies = new Recorder(LONGEST_MICROS, DIGITS);

  private interface Command {
    void give() throws Exception;
  }

  Tellers(Contender contender) {
    this.contender = contender;
  }

  /**
   * @param due when the command should have been given, of {@link System#nanoTime()}
   */
  void hold(int wallet, String id, long due) throws Exception {
    acknowledged(() -> contender.hold(wallet, id), due);
    holds.incrementAndGet();
  }

  void capture(int wallet, String id, long due) throws Exception {
    acknowledged(() -> contender.capture(wallet, id), due);
    captures.incrementAndGet();
  }

  private void acknowledged(Command command, long due) throws Exception {
    while (true) {
      try {
        command.give();
        var micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due);
        latencies.recordValue(Math.min(LONGEST_MICROS, micros));
        return;
      } catch (TryAgain _) {
        retries.incrementAndGet();
      }
    }
  }

  /** The latencies since this was last asked. */
  Histogram latencies() {
    return latencies.getIntervalHistogram();
  }

  long retries() {
    return retries.get();
  }

  /** By how much a ledger is wrong. */
  long lost(Ledger ledger, long granted) {
    return ledger.lost(granted, holds.get(), captures.get());
  }
}
