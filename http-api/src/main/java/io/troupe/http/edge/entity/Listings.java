package io.troupe.http.edge.entity;

import io.troupe.engine.runtime.Position;
import io.troupe.engine.values.TenantId;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.exchange.JournalPosition;
import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.Problem;
import io.troupe.projections.runtime.ReadModels;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** Queries of read models on behalf of a caller, who may have asked to read own writes. */
public final class Listings {
  /** The longest wait for a position that a client names. */
  public static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final ReadModels models;

  public Listings(ReadModels models) {
    this.models = models;
  }

  /** The models themselves, for the queries. */
  public ReadModels models() {
    return models;
  }

  /**
   * Asks a model once it holds the position that the client waits for. Fails with the problem
   * {@code timed-out} when it does not come to hold it in time, with {@code bad-header} when the
   * position was never given out, with {@code overloaded} when too many queries wait.
   */
  public <T> CompletionStage<T> ask(Read read, String model, Supplier<CompletionStage<T>> query) {
    return read.waitFor()
        .map(position -> wait(model, position(read, position)))
        .orElseGet(() -> CompletableFuture.completedFuture(true))
        .thenCompose(reached -> reached ? query.get() : CompletableFuture.failedStage(late()))
        .exceptionally(Listings::refused);
  }

  private CompletionStage<Boolean> wait(String model, Position position) {
    return models.caughtUp(model, position, LONGEST_WAIT);
  }

  private static Position position(Read read, JournalPosition written) {
    return Positions.read(new TenantId(read.caller().tenant()), written)
        .orElseThrow(() ->
            Problem.of(
                    EdgeProblem.BAD_HEADER,
                    "Send a value of %s unchanged.".formatted(JournalPosition.HEADER),
                    JournalPosition.WAIT_FOR)
                .exception());
  }

  private static RuntimeException late() {
    return Problem.of(EdgeProblem.TIMED_OUT, "The list does not hold that position yet.")
        .exception();
  }

  private static <T> T refused(Throwable failure) {
    var cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof RejectedExecutionException) {
      throw Problem.of(EdgeProblem.OVERLOADED).withHeader("Retry-After", "1").exception();
    }
    throw cause instanceof RuntimeException known ? known : new CompletionException(cause);
  }
}
