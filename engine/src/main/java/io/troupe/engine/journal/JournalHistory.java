package io.troupe.engine.journal;

import io.troupe.engine.runtime.Envelope;
import io.troupe.engine.runtime.History;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The entities' own past, read from the journal in pages. */
public final class JournalHistory implements History {
  private static final int PAGE = 1_000;

  private final EventTail tail;

  public JournalHistory(EventTail tail) {
    this.tail = tail;
  }

  @Override
  public CompletionStage<List<Envelope<?>>> between(String persistenceId, long first, long last) {
    return more(persistenceId, first, last, new ArrayList<>());
  }

  private CompletionStage<List<Envelope<?>>> more(
      String persistenceId, long next, long last, List<Envelope<?>> read) {
    return tail.history(persistenceId, next, last, PAGE)
        .thenCompose(page -> {
          page.forEach(event -> read.add((Envelope<?>) event.payload()));
          return page.size() < PAGE
              ? CompletableFuture.completedFuture(List.copyOf(read))
              : more(persistenceId, next + PAGE, last, read);
        });
  }
}
