package io.troupe.engine.journal.follow;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.troupe.engine.journal.EventTail;
import io.troupe.engine.journal.JournalEvent;
import io.troupe.engine.journal.TailPosition;
import java.time.Duration;
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
 * and rebuilds learn of it.
 */
final class TailReading {
  private static final Duration LONGEST_UNSTORED = Duration.ofSeconds(1);

  private final EventTail tail;
  private final Predicate<Recorded> wanted;
  private final BiConsumer<TailPosition, TailPosition> passed;
  private TailPosition given;
  private TailPosition read;
  private long passingSince;
  private volatile CompletableFuture<List<JournalEvent>> waiting = completedFuture(List.of());

  TailReading(
      EventTail tail,
      TailPosition start,
      Predicate<Recorded> wanted,
      BiConsumer<TailPosition, TailPosition> passed) {
    this.tail = tail;
    this.wanted = wanted;
    this.passed = passed;
    given = start;
    read = start;
  }

  CompletionStage<Batch> next() {
    waiting = tail.after(read, Followers.BATCH).toCompletableFuture();
    if (isPassing()) {
      waiting.completeOnTimeout(List.of(), unstoredLeft(), TimeUnit.NANOSECONDS);
    }
    return waiting.thenCompose(this::take);
  }

  private CompletionStage<Batch> take(List<JournalEvent> events) {
    var mine = events.stream().map(Recorded::of).filter(wanted).toList();
    if (!events.isEmpty()) {
      passingSince = isPassing() ? passingSince : System.nanoTime();
      read = events.getLast().position();
    }
    if (mine.isEmpty() && unstoredLeft() > 0) {
      passed.accept(given, read);
      return next();
    }
    var batch = new Batch(given, mine, read);
    given = read;
    return completedFuture(batch);
  }

  private boolean isPassing() {
    return !read.equals(given);
  }

  private long unstoredLeft() {
    return passingSince + LONGEST_UNSTORED.toNanos() - System.nanoTime();
  }

  /** Gives the place among those who wait for the tail back. */
  void close() {
    waiting.cancel(false);
  }
}
