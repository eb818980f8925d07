package io.troupe.projections.runtime;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Which generation of a read model answers, asked of the registry only now and then. */
final class RunningGeneration {
  private final Generations generations;
  private final Duration known;
  private volatile @Nullable Known last;

  private record Known(Generation generation, long nanoTime) {}

  RunningGeneration(Generations generations, Duration known) {
    this.generations = generations;
    this.known = known;
  }

  /** Blocks when what is known is too old. */
  Generation get() throws SQLException {
    var now = System.nanoTime();
    var found = last;
    if (found == null || now - found.nanoTime() >= known.toNanos()) {
      var running = generations.running().orElseThrow(this::missing);
      found = new Known(running, now);
      last = found;
    }
    return found.generation();
  }

  private IllegalStateException missing() {
    return new IllegalStateException(generations.model().name() + " has not been started");
  }
}
