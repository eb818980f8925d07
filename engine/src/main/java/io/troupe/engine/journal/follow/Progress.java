package io.troupe.engine.journal.follow;

import io.troupe.engine.journal.TailPosition;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far each follower is, as far as this node knows, and who waits for that. Followers of this
 * node report at once; while anybody waits, the offsets of the others are read from the database.
 */
final class Progress {
  /** The most who may wait at once. */
  static final int MAX_WAITING = 10_000;

  private static final Duration POLL = Duration.ofMillis(25);
  private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

  private record Waiter(String follower, TailPosition at, CompletableFuture<Boolean> answer) {}

  private record Passed(TailPosition from, TailPosition to) {}

  private final Offsets offsets;
  private final Map<String, TailPosition> reached = new HashMap<>();
  private final Map<String, Passed> passing = new HashMap<>();
  private final List<Waiter> waiting = new ArrayList<>();
  private boolean polling;

  Progress(Offsets offsets) {
    this.offsets = offsets;
  }

  /** A follower has stored this offset. */
  void advance(String follower, TailPosition at) {
    var woken = new ArrayList<Waiter>();
    synchronized (this) {
      var passed = passing.get(follower);
      var to = passed != null && passed.from().equals(at) ? passed.to() : at;
      reached.merge(follower, to, (old, now) -> now.isAfter(old) ? now : old);
      waiting.removeIf(waiter -> reached(waiter) && woken.add(waiter));
    }
    woken.forEach(waiter -> waiter.answer().complete(true));
  }

  /** There is nothing for a follower between two positions: who is at one is at the other too. */
  void pass(String follower, TailPosition from, TailPosition to) {
    boolean isThere;
    synchronized (this) {
      passing.put(follower, new Passed(from, to));
      isThere = !from.isAfter(reached.getOrDefault(follower, TailPosition.START));
    }
    if (isThere) {
      advance(follower, from);
    }
  }

  /** Whether the follower gets there within the limit. */
  CompletionStage<Boolean> wait(String follower, TailPosition at, Duration limit) {
    var waiter = new Waiter(follower, at, new CompletableFuture<>());
    if (!enlist(waiter)) {
      return CompletableFuture.completedFuture(true);
    }
    return waiter
        .answer()
        .completeOnTimeout(false, limit.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((_, _) -> leave(waiter));
  }

  private synchronized boolean enlist(Waiter waiter) {
    if (reached(waiter)) {
      return false;
    }
    if (waiting.size() >= MAX_WAITING) {
      throw new IllegalStateException("too many wait for followers");
    }
    waiting.add(waiter);
    if (!polling) {
      polling = true;
      Thread.ofVirtual().name("follower-offsets").start(this::poll);
    }
    return true;
  }

  private synchronized void leave(Waiter waiter) {
    waiting.remove(waiter);
  }

  private boolean reached(Waiter waiter) {
    var now = reached.get(waiter.follower());
    return now != null && !waiter.at().isAfter(now);
  }

  private void poll() {
    while (wanted()) {
      try {
        Thread.sleep(POLL);
        offsets.all().forEach(this::advance);
      } catch (SQLException e) {
        LOG.debug("The followers' offsets cannot be read", e);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private synchronized boolean wanted() {
    polling = !waiting.isEmpty();
    return polling;
  }
}
