package io.troupe.engine.journal.follow;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import io.troupe.engine.journal.EventTail;
import io.troupe.engine.journal.JournalEvent;
import io.troupe.engine.journal.Recorded;
import io.troupe.engine.journal.TailPosition;
import io.troupe.engine.journal.UndecodableEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Where one run of a follower is in the tail; used by one thread at a time. Events that nobody
 * wants are passed over without a transaction. How far that is gets stored with the next batch, or
 * after a second with an empty one: a restart then has little to pass over again, and other nodes
 * and rebuilds learn of it. A batch may wait a while for more events. What comes before an event
 * that cannot be decoded counts; then the run fails.
 */
final class TailReading {
  private static final Duration LONGEST_UNSTORED = Duration.ofSeconds(1);

  private final EventTail tail;
  private final Predicate<JournalEvent> wanted;
  private final Duration gather;
  private final int most;
  private final BiConsumer<TailPosition, TailPosition> passed;
  private TailPosition given;
  private TailPosition read;
  private long begun;
  private List<Recorded> gathered = new ArrayList<>();
  private volatile CompletableFuture<List<JournalEvent>> waiting = completedFuture(List.of());

  /**
   * @param gather how long an event that is wanted waits for others
   * @param most events that are gathered, as far as one read of the tail does not bring more
   * @param passed told between which positions there is nothing wanted, when that is not stored yet
   */
  TailReading(
      EventTail tail,
      TailPosition start,
      Predicate<JournalEvent> wanted,
      Duration gather,
      int most,
      BiConsumer<TailPosition, TailPosition> passed) {
    this.tail = tail;
    this.wanted = wanted;
    this.gather = gather;
    this.most = most;
    this.passed = passed;
    given = start;
    read = start;
  }

  CompletionStage<Batch> next() {
    waiting = tail.after(read, Followers.READ).toCompletableFuture();
    if (hasBegun()) {
      waiting.completeOnTimeout(List.of(), left(), TimeUnit.NANOSECONDS);
    }
    return waiting.thenCompose(this::take);
  }

  private CompletionStage<Batch> take(List<JournalEvent> events) {
    for (var event : events) {
      try {
        take(event);
      } catch (UndecodableEvent failure) {
        return hasBegun() ? completedFuture(batch()) : failedFuture(failure);
      }
    }
    if (gathered.isEmpty() && left() > 0) {
      passed.accept(given, read);
      return next();
    }
    return hasRoom() && left() > 0 ? next() : completedFuture(batch());
  }

  private void take(JournalEvent event) {
    if (wanted.test(event)) {
      gathered.add(event.recorded());
    }
    begun = hasBegun() ? begun : System.nanoTime();
    read = event.position();
  }

  private Batch batch() {
    var batch = new Batch(given, gathered, read);
    given = read;
    gathered = new ArrayList<>();
    return batch;
  }

  private boolean hasRoom() {
    return gathered.size() + Followers.READ <= most;
  }

  private boolean hasBegun() {
    return !read.equals(given);
  }

  /** Nanoseconds until what has been read is handed on; what is there already is taken with it. */
  private long left() {
    var isBehind = tail.head().isAfter(read);
    var longest = gathered.isEmpty() || isBehind ? LONGEST_UNSTORED : gather;
    return begun + longest.toNanos() - System.nanoTime();
  }

  /** Gives the place among those who wait for the tail back. */
  void close() {
    waiting.cancel(false);
  }
}
