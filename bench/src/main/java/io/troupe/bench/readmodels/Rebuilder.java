package io.troupe.bench.readmodels;

import io.troupe.bench.machine.Cpu;
import java.util.function.DoubleSupplier;

/**
 * One of those who build read models anew.
 *
 * @param models how many it builds
 * @param work returns when all models answer from what was built
 * @param lost by how much they are wrong then
 * @param databaseCpu processor seconds of the database so far; 0 when it runs in this process
 */
record Rebuilder(String name, int models, Work work, Check lost, DoubleSupplier databaseCpu) {

  interface Work {
    void run() throws Exception;
  }

  interface Check {
    long count() throws Exception;
  }

  /** How long it took, of how many processor seconds, and what is wrong. */
  record Rebuilt(double seconds, double processCpu, double databaseCpu, long lost) {}

  /** Builds once. */
  Rebuilt rebuild() throws Exception {
    var process = Cpu.ofThisProcess();
    var database = databaseCpu.getAsDouble();
    var begin = System.nanoTime();
    work.run();
    var seconds = (System.nanoTime() - begin) / 1e9;
    return new Rebuilt(
        seconds, Cpu.ofThisProcess() - process, databaseCpu.getAsDouble() - database, lost.count());
  }
}
