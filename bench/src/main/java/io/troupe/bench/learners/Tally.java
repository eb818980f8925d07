package io.troupe.bench.learners;

import io.troupe.bench.http.Answered;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.HdrHistogram.Recorder;

/** Counts what is done, how long it takes, and what goes wrong. */
final class Tally {
  static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);
  static final int DIGITS = 3;

  private static final int TOLD = 200;

  private final Map<Action, Counter> counters = new EnumMap<>(Action.class);
  private final Consumer<String> firstErrors;

  private record Counter(Action action, Recorder latencies, AtomicLong errors) {
    Counter(Action action) {
      this(action, new Recorder(LONGEST_MICROS, DIGITS), new AtomicLong());
    }

    Counts.Counted counted() {
      return new Counts.Counted(action, latencies.getIntervalHistogram(), errors.getAndSet(0));
    }
  }

  /**
   * @param firstErrors told of the first error of each action
   */
  Tally(Consumer<String> firstErrors) {
    this.firstErrors = firstErrors;
    Action.all().forEach(action -> counters.put(action, new Counter(action)));
  }

  /** An answer that came just now, to an action that was due then. */
  void answered(Action action, long due, Answered answered) {
    if (answered.isDone()) {
      took(action, System.nanoTime() - due);
    } else {
      failed(action, answered.toString());
    }
  }

  void took(Action action, long nanos) {
    var micros = TimeUnit.NANOSECONDS.toMicros(nanos);
    of(action).latencies().recordValue(Math.clamp(micros, 0, LONGEST_MICROS));
  }

  void failed(Action action, String why) {
    if (of(action).errors().getAndIncrement() == 0) {
      firstErrors.accept(action.title() + ": " + why.substring(0, Math.min(TOLD, why.length())));
    }
  }

  /** What has been counted since this was last asked. */
  Counts counts() {
    return new Counts(counters.values().stream().map(Counter::counted).toList());
  }

  private Counter of(Action action) {
    return Objects.requireNonNull(counters.get(action));
  }
}
