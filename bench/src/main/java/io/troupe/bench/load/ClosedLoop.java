package io.troupe.bench.load;

import io.troupe.bench.machine.Cpu;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** A fixed number of virtual threads, each giving its next command when the last is done. */
public final class ClosedLoop {
  private final Contender contender;
  private final Load load;
  private final Tellers tellers;
  private volatile boolean ended;

  /** A loop that runs once. */
  public ClosedLoop(Contender contender, Load load) {
    this.contender = contender;
    this.load = load;
    tellers = new Tellers(contender);
  }

  /** Measures, and holds the contender's ledger against what it has acknowledged. */
  public Measured run() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var work =
          IntStream.range(0, load.inFlight())
              .<Callable<Void>>mapToObj(slot -> () -> work(slot))
              .map(threads::submit)
              .toList();
      Measured window;
      try {
        window = window();
      } finally {
        ended = true;
      }
      for (var one : work) {
        one.get();
      }
      var end = System.nanoTime();
      var ledger = contender.ledger();
      return new Measured(
          window.commands(),
          window.seconds(),
          window.latencies(),
          window.processCpu(),
          window.databaseCpu(),
          tellers.retries(),
          tellers.lost(ledger, load.granted()),
          ledger.overdrawn(),
          (System.nanoTime() - end) / 1e9);
    }
  }

  private Measured window() throws InterruptedException {
    Thread.sleep(load.warmUp());
    var process = Cpu.ofThisProcess();
    var database = contender.databaseCpu();
    tellers.latencies();
    var begin = System.nanoTime();
    Thread.sleep(load.measured());
    var latencies = tellers.latencies();
    return new Measured(
        latencies.getTotalCount(),
        (System.nanoTime() - begin) / 1e9,
        latencies,
        Cpu.ofThisProcess() - process,
        contender.databaseCpu() - database,
        0,
        0,
        0,
        0);
  }

  private Void work(int slot) throws Exception {
    var random = new SplittableRandom(slot);
    for (var pair = 0; !ended; pair++) {
      var wallet = random.nextInt(load.wallets());
      var id = slot + "-" + pair;
      tellers.hold(wallet, id, System.nanoTime());
      tellers.capture(wallet, id, System.nanoTime());
    }
    return null;
  }
}
