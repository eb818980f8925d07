package io.troupe.engine.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Hands what the reader found to whoever asked. A follower is answered on its own thread and never
 * under the lock, so that a slow one holds nobody up.
 */
final class TailFollowers implements TailReader.Sink {
  private final Executor threads = Thread::startVirtualThread;
  private final PastReads past;
  private final Object lock = new Object();
  private final TailWindow window;
  private final List<Follower> waiting = new ArrayList<>();
  private @Nullable RuntimeException failure;

  private record Follower(
      TailPosition from, int limit, CompletableFuture<List<JournalEvent>> answer) {}

  /**
   * @param past for followers behind the window
   */
  TailFollowers(TailWindow window, PastReads past) {
    this.window = window;
    this.past = past;
  }

  CompletionStage<List<JournalEvent>> after(TailPosition from, int limit) {
    var follower = new Follower(from, limit, new CompletableFuture<>());
    serve(follower);
    return follower.answer();
  }

  TailPosition head() {
    synchronized (lock) {
      return window.head();
    }
  }

  @Override
  public void publish(List<JournalEvent> events) {
    List<Follower> woken;
    synchronized (lock) {
      window.append(events);
      woken = allWaiting();
    }
    woken.forEach(follower -> threads.execute(() -> serve(follower)));
  }

  @Override
  public void fail(RuntimeException reason) {
    List<Follower> failed;
    synchronized (lock) {
      failure = failure == null ? reason : failure;
      failed = allWaiting();
    }
    failed.forEach(follower -> follower.answer().completeExceptionally(reason));
  }

  private void serve(Follower follower) {
    Optional<List<JournalEvent>> known;
    TailPosition head;
    RuntimeException refusal = null;
    synchronized (lock) {
      known = window.after(follower.from(), follower.limit());
      head = window.head();
      if (known.isPresent() && known.get().isEmpty()) {
        refusal = await(follower);
      }
    }
    if (known.isEmpty()) {
      catchUp(follower, head);
    } else if (refusal != null) {
      follower.answer().completeExceptionally(refusal);
    } else if (!known.get().isEmpty()) {
      follower.answer().complete(known.get());
    }
  }

  private @Nullable RuntimeException await(Follower follower) {
    waiting.removeIf(other -> other.answer().isDone());
    if (failure == null && waiting.size() < EventTail.MAX_WAITING) {
      waiting.add(follower);
      return null;
    }
    return failure != null ? failure : new IllegalStateException("too many followers wait");
  }

  private List<Follower> allWaiting() {
    var all = List.copyOf(waiting);
    waiting.clear();
    return all;
  }

  private void catchUp(Follower follower, TailPosition head) {
    var read = past.after(follower.from(), head, follower.limit());
    read.events()
        .whenCompleteAsync(
            (events, error) -> caughtUp(follower, read.head(), events, error), threads);
  }

  private void caughtUp(
      Follower follower,
      TailPosition head,
      @Nullable List<JournalEvent> events,
      @Nullable Throwable error) {
    if (events == null) {
      follower.answer().completeExceptionally(error);
    } else if (events.isEmpty()) {
      serve(new Follower(head, follower.limit(), follower.answer()));
    } else {
      follower.answer().complete(events);
    }
  }
}
