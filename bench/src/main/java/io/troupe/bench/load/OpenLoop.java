package io.troupe.bench.load;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Starts work at fixed moments, whether what was started before is done or not. */
public final class OpenLoop {
  /** The most pieces of work in progress; beyond it the next ones begin late, and count as late. */
  private static final int MOST = 4_096;

  private OpenLoop() {}

  /** What is done again and again, each time on a virtual thread of its own. */
  @FunctionalInterface
  public interface Work {
    /**
     * @param number from 0
     * @param due when it should have begun, of {@link System#nanoTime()}
     */
    void run(long number, long due) throws Exception;
  }

  /**
   * Starts work for a time and waits until all is done.
   *
   * @return how much was done
   */
  public static long run(double perSecond, Duration time, Work work) throws Exception {
    var places = new Semaphore(MOST);
    var failure = new AtomicReference<Exception>();
    var count = Math.round(perSecond * time.toMillis() / 1e3);
    var begin = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var n = 0L; n < count && failure.get() == null; n++) {
        var number = n;
        var due = begin + Math.round(n * TimeUnit.SECONDS.toNanos(1) / perSecond);
        awaitMoment(due);
        places.acquire();
        threads.execute(() -> {
          try {
            work.run(number, due);
          } catch (Exception e) {
            failure.compareAndSet(null, e);
          } finally {
            places.release();
          }
        });
      }
    }
    if (failure.get() instanceof Exception e) {
      throw e;
    }
    return count;
  }

  private static void awaitMoment(long due) {
    for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
