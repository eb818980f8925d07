package io.troupe.bench.load;

import io.troupe.engine.runtime.Reply;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Waits for answers of entities, on virtual threads. */
public final class Asks {
  private Asks() {}

  /**
   * What an entity has done.
   *
   * @throws TryAgain when the outcome is unknown, or there was too much to do
   * @throws IllegalStateException when it is refused
   */
  public static <V> Reply.Done<V> done(CompletionStage<Reply<V>> answer) throws TryAgain {
    return switch (answered(answer)) {
      case Reply.Done<V> done -> done;
      case Reply.Busy<V>() -> throw new TryAgain("busy");
      case Reply.Rejected<V>(var why) -> throw new IllegalStateException(why.toString());
      case Reply.Failed<V>(var trace) -> throw new IllegalStateException(trace);
    };
  }

  /** The same, asked again until there is an answer. */
  public static <V> Reply.Done<V> untilDone(Supplier<CompletionStage<Reply<V>>> asking) {
    while (true) {
      try {
        return done(asking.get());
      } catch (TryAgain _) {
        Thread.yield();
      }
    }
  }

  private static <V> Reply<V> answered(CompletionStage<Reply<V>> answer) throws TryAgain {
    try {
      return answer.toCompletableFuture().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw new TryAgain("no answer in time");
      }
      throw e;
    }
  }
}
