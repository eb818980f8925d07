package io.troupe.engine.runtime;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Reads what an entity has stored. */
@FunctionalInterface
public interface History {
  /**
   * The entity's events up to a version, from the first on.
   *
   * @param persistenceId key of the entity, see {@link Position#persistenceId()}
   */
  CompletionStage<List<Envelope<?>>> upTo(String persistenceId, long version);
}
