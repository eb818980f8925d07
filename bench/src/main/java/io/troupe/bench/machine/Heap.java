package io.troupe.bench.machine;

import java.lang.management.ManagementFactory;

/** Memory of this process. */
public final class Heap {
  private static final int COLLECTIONS = 3;

  private Heap() {}

  /** Bytes that are still in use after some collections. */
  public static long used() {
    var memory = ManagementFactory.getMemoryMXBean();
    for (var i = 0; i < COLLECTIONS; i++) {
      memory.gc();
    }
    return memory.getHeapMemoryUsage().getUsed();
  }
}
