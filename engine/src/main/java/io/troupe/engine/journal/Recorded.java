package io.troupe.engine.journal;

import io.troupe.engine.runtime.Envelope;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.runtime.Provenance;
import io.troupe.engine.runtime.TimerChange;
import java.util.List;

/**
 * A stored event as its followers see it.
 *
 * @param at its place in the journal's order
 * @param position which entity's event it is, and its number in that entity's history
 * @param timers how it changed what the entity waits for
 */
public record Recorded(
    TailPosition at, Position position, Object event, Provenance by, List<TimerChange> timers) {
  public Recorded {
    timers = List.copyOf(timers);
  }

  /**
   * @throws IllegalArgumentException when an entity did not write it
   */
  static Recorded of(JournalEvent stored) {
    if (stored.payload() instanceof Envelope<?>(var event, var by, var timers)) {
      var position = Position.stored(stored.persistenceId(), stored.sequenceNr());
      return new Recorded(stored.position(), position, event, by, timers);
    }
    throw new IllegalArgumentException(
        "event %d of %s has no envelope".formatted(stored.sequenceNr(), stored.persistenceId()));
  }
}
