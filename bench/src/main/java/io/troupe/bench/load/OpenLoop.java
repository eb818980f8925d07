package io.troupe.bench.load;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongUnaryOperator;

/** Starts work at its own moments, whether what was started before is done or not. */
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
   * Starts work at fixed moments for a time and waits until all is done.
   *
   * @return how much was done
   */
  public static long run(double perSecond, Duration time, Work work) throws Exception {
    var gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
    return run(perSecond, time, number -> Math.round(number * gap), work);
  }

  /**
   * The same at random moments, as they are when many who know nothing of each other begin: the
   * time between two is exponentially distributed.
   *
   * @param seed by which the moments are the same in every run
   */
  public static long atRandom(double perSecond, Duration time, long seed, Work work)
      throws Exception {
    var random = new SplittableRandom(seed);
    var gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
    var next = new AtomicLong();
    return run(
        perSecond,
        time,
        _ -> next.getAndAdd(Math.round(-gap * Math.log(1 - random.nextDouble()))),
        work);
  }

  /**
   * @param moments when work of a number is due, in nanoseconds from the beginning
   */
  private static long run(double perSecond, Duration time, LongUnaryOperator moments, Work work)
      throws Exception {
    var places = new Semaphore(MOST);
    var failure = new AtomicReference<Exception>();
    var count = Math.round(perSecond * time.toMillis() / 1e3);
    var begin = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var n = 0L; n < count && failure.get() == null; n++) {
        var number = n;
        var due = begin + moments.applyAsLong(n);
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
