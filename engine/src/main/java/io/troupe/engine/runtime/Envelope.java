package io.troupe.engine.runtime;

import java.util.List;

/**
 * An event as it is stored: what happened, where it comes from, and how it changed the entity's
 * timers.
 */
public record Envelope<E>(E event, Provenance provenance, List<TimerChange> timers) {
  public Envelope {
    timers = List.copyOf(timers);
  }
}
