package io.troupe.engine.journal.follow;

import io.troupe.engine.journal.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Fails so many times, then notes which versions it was given. */
final class FlakyRunner implements BatchRunner {
  final List<Long> done = new CopyOnWriteArrayList<>();
  volatile int largest;
  private int failures;

  FlakyRunner(int failures) {
    this.failures = failures;
  }

  @Override
  public CompletionStage<?> run(List<Recorded> batch) {
    if (failures-- > 0) {
      return CompletableFuture.failedStage(new IllegalStateException("not yet"));
    }
    var versions = new ArrayList<Long>();
    batch.forEach(event -> versions.add(event.position().version()));
    largest = Math.max(largest, batch.size());
    done.addAll(versions);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public void stop() {}
}
