package io.troupe.bench.readmodels;

import io.troupe.bench.machine.Wait;
import io.troupe.engine.runtime.Position;
import io.troupe.projections.runtime.BuildProgress;
import io.troupe.projections.runtime.ReadModel;
import io.troupe.projections.runtime.ReadModels;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Watches generations of read models being built. */
public final class Build {
  private static final Duration WAIT = Duration.ofMinutes(1);

  private Build() {}

  /** When a model has done an event, of {@link System#nanoTime()}. */
  static CompletableFuture<Long> done(ReadModels views, String model, Position event) {
    return views
        .caughtUp(model, event, WAIT)
        .toCompletableFuture()
        .thenCompose(there ->
            there
                ? CompletableFuture.completedFuture(System.nanoTime())
                : done(views, model, event));
  }

  /**
   * The newest generation of a model, once it is as wished.
   *
   * @throws IllegalStateException when it is not within an hour
   */
  static BuildProgress await(ReadModels views, String model, Predicate<BuildProgress> wished)
      throws Exception {
    return Wait.until(
        model, () -> views.progress(model).toCompletableFuture().join().getLast(), wished);
  }

  /** Waits until all of these models have done an event. */
  public static void awaitAll(ReadModels views, List<ReadModel> models, Position event) {
    models.forEach(one -> done(views, one.name(), event).join());
  }
}
