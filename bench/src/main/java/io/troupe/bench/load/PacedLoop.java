package io.troupe.bench.load;

import io.troupe.bench.machine.Cpu;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Holds at fixed moments, each followed by its capture. A hold's latency counts from the moment at
 * which it was due, so that whoever falls behind is seen to.
 */
public final class PacedLoop {
  private final Contender contender;
  private final int wallets;
  private final Tellers tellers;

  public PacedLoop(Contender contender, int wallets) {
    this.contender = contender;
    this.wallets = wallets;
    tellers = new Tellers(contender);
  }

  /**
   * Measures once, after a warm-up at the same pace.
   *
   * @param perSecond commands a second, holds and captures together
   */
  public Measured run(double perSecond, Duration warmUp, Duration measured) throws Exception {
    pairs(perSecond / 2, warmUp, "w");
    tellers.latencies();
    var process = Cpu.ofThisProcess();
    var database = contender.databaseCpu();
    var begin = System.nanoTime();
    pairs(perSecond / 2, measured, "m");
    var seconds = (System.nanoTime() - begin) / 1e9;
    var latencies = tellers.latencies();
    var processCpu = Cpu.ofThisProcess() - process;
    var databaseCpu = contender.databaseCpu() - database;
    var end = System.nanoTime();
    var ledger = contender.ledger();
    return new Measured(
        latencies.getTotalCount(),
        seconds,
        latencies,
        processCpu,
        databaseCpu,
        tellers.retries(),
        tellers.lost(ledger, wallets * Load.GRANTED),
        ledger.overdrawn(),
        (System.nanoTime() - end) / 1e9);
  }

  private void pairs(double perSecond, Duration time, String prefix) throws Exception {
    OpenLoop.run(
        perSecond,
        time,
        (number, due) -> {
          var wallet = new SplittableRandom(number).nextInt(wallets);
          var id = prefix + number;
          tellers.hold(wallet, id, due);
          tellers.capture(wallet, id, System.nanoTime());
        });
  }
}
