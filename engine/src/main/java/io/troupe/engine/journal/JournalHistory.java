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
  public CompletionStage<List<Envelope<?>>> upTo(String persistenceId, long version) {
    return more(persistenceId, version, new ArrayList<>());
  }

  private CompletionStage<List<Envelope<?>>> more(
      String persistenceId, long version, List<Envelope<?>> read) {
    if (read.size() >= version) {
      return CompletableFuture.completedFuture(List.copyOf(read));
    }
    return tail.history(persistenceId, read.size() + 1L, version, PAGE)
        .thenCompose(page -> {
          if (page.isEmpty()) {
            throw new IllegalStateException(
                "%s ends at %d, before %d".formatted(persistenceId, read.size(), version));
          }
          page.forEach(event -> read.add((Envelope<?>) event.payload()));
          return more(persistenceId, version, read);
        });
  }
}
