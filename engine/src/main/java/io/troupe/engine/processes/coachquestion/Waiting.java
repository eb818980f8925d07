package io.troupe.engine.processes.coachquestion;

import io.troupe.engine.runtime.Entity;
import io.troupe.engine.runtime.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for answers on a virtual thread, of which there can be as many as questions. */
final class Waiting {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private Waiting() {}

  /**
   * The answer, within ten seconds.
   *
   * @throws CompletionException when it fails or does not come; what was asked for may be done
   */
  static <T> T on(CompletionStage<T> answer) {
    try {
      return answer.toCompletableFuture().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new CompletionException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }

  /** The entity's view; empty when there is no such entity. */
  static <V> Optional<V> view(Entity<?, V> entity) {
    return switch (on(entity.read())) {
      case Reply.Done<V>(var view, _) -> Optional.of(view);
      case Reply.Rejected<V> _ -> Optional.empty();
      case Reply.Busy<V> _, Reply.Failed<V> _ ->
          throw new CompletionException(new TimeoutException("the entity is too busy"));
    };
  }
}
