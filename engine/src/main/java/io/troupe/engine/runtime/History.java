package io.troupe.engine.runtime;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Reads what an entity has stored. */
@FunctionalInterface
public interface History {
  /**
   * The entity's events from one version to another, both included; fewer where it has no more.
   *
   * @param persistenceId key of the entity, see {@link Position#persistenceId()}
   * @param first from 1
   */
  CompletionStage<List<Envelope<?>>> between(String persistenceId, long first, long last);

  /** The entity's events up to a version that it has reached, from the first on. */
  default CompletionStage<List<Envelope<?>>> upTo(String persistenceId, long version) {
    return between(persistenceId, 1, version)
        .thenApply(events -> {
          if (events.size() < version) {
            throw new IllegalStateException(
                "%s ends at %d, before %d".formatted(persistenceId, events.size(), version));
          }
          return events;
        });
  }
}
