package io.troupe.http.edge;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Several answers awaited together. */
public final class Stages {
  private Stages() {}

  /** The answer for each item, in the items' order; fails when one of them fails. */
  public static <A, B> CompletionStage<List<B>> all(
      Collection<? extends A> items, Function<A, CompletionStage<B>> work) {
    var stages = items.stream().map(it -> work.apply(it).toCompletableFuture()).toList();
    return CompletableFuture.allOf(stages.toArray(CompletableFuture[]::new))
        .thenApply(_ -> stages.stream().map(CompletableFuture::join).toList());
  }
}
