package io.troupe.bench.machine;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Waits for what others do. */
public final class Wait {
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final Duration LIMIT = Duration.ofHours(1);

  private Wait() {}

  /**
   * What is seen, once it is as wished.
   *
   * @throws IllegalStateException when it is not within an hour
   */
  public static <T> T until(String what, Callable<T> look, Predicate<T> wished) throws Exception {
    var end = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < end) {
      var seen = look.call();
      if (wished.test(seen)) {
        return seen;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    throw new IllegalStateException(what + " is not done within " + LIMIT);
  }
}
