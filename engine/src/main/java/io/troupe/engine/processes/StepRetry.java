package io.troupe.engine.processes;

import io.troupe.engine.journal.follow.FollowerStopped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries a step until it succeeds, with pauses of 50 ms that double up to 10 s. */
final class StepRetry {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(2);
  private static final Duration ALARM = Duration.ofMinutes(1);
  private static final Logger LOG = LoggerFactory.getLogger(StepRetry.class);

  private final CompletableFuture<Void> stopped = new CompletableFuture<>();

  /** The step could not be done now, which is no one's mistake. */
  static final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotYet(String reason) {
      super(reason, null, false, false);
    }
  }

  /**
   * What the step gives at last. Fails only when {@link #stop} is called.
   *
   * @param what names process, step and event in the log
   */
  <T> CompletionStage<T> untilDone(String what, Supplier<CompletionStage<T>> step) {
    return new Attempts<>(what, step).next();
  }

  /** Gives up every step, under way or waiting to be tried again. */
  void stop() {
    stopped.completeExceptionally(new FollowerStopped());
  }

  private final class Attempts<T> {
    private final String what;
    private final Supplier<CompletionStage<T>> step;
    private Duration pause = FIRST_PAUSE;
    private long alarmed = System.nanoTime();
    private int failed;

    Attempts(String what, Supplier<CompletionStage<T>> step) {
      this.what = what;
      this.step = step;
    }

    CompletionStage<T> next() {
      var result =
          attempt()
              .toCompletableFuture()
              .copy()
              .orTimeout(LONGEST_ATTEMPT.toSeconds(), TimeUnit.SECONDS);
      return CompletableFuture.anyOf(stopped, result)
          .thenCompose(_ -> result)
          .exceptionallyCompose(this::again);
    }

    private CompletionStage<T> attempt() {
      try {
        return step.get();
      } catch (RuntimeException e) {
        return CompletableFuture.failedStage(e);
      }
    }

    private CompletionStage<T> again(Throwable thrown) {
      if (stopped.isDone()) {
        return CompletableFuture.failedStage(thrown);
      }
      failed++;
      report(cause(thrown));
      var delay = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
      var waited = CompletableFuture.runAsync(() -> {}, delay);
      pause = doubled(pause);
      return CompletableFuture.anyOf(stopped, waited).thenCompose(_ -> next());
    }

    private void report(Throwable cause) {
      if (System.nanoTime() - alarmed >= ALARM.toNanos()) {
        alarmed = System.nanoTime();
        LOG.error(
            "Step {} has failed {} times and is tried on; all later events of this process wait for"
                + " it. Repair what it calls, or deploy a corrected process.",
            what,
            failed,
            cause);
      } else if (failed == 1 && !(cause instanceof NotYet)) {
        LOG.warn("Step {} failed and is tried again", what, cause);
      } else {
        LOG.debug("Step {} failed {} times: {}", what, failed, cause.toString());
      }
    }
  }

  private static Duration doubled(Duration pause) {
    var twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  private static Throwable cause(Throwable thrown) {
    var cause = thrown.getCause();
    return thrown instanceof CompletionException && cause != null ? cause : thrown;
  }
}
