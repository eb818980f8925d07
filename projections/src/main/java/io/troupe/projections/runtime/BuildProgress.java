package io.troupe.projections.runtime;

import io.troupe.engine.journal.TailPosition;
import java.time.Instant;

/**
 * How far a generation of a read model is.
 *
 * @param state BUILDING, RUNNING or RETIRED
 * @param position the last event it has taken in
 * @param head the journal's last event
 * @param events how many events of the journal it is past, estimated from their numbers
 * @param percent of the journal, 0 to 100, estimated from the events' numbers
 * @param eventsPerSecond on average since it was started
 */
public record BuildProgress(
    String model,
    int generation,
    int version,
    String state,
    TailPosition position,
    TailPosition head,
    long events,
    int percent,
    double eventsPerSecond,
    Instant startedAt) {

  static BuildProgress of(
      Generation generation, TailPosition position, TailPosition head, Instant now) {
    var seconds = Math.max(1, now.toEpochMilli() - generation.startedAt().toEpochMilli()) / 1e3;
    return new BuildProgress(
        generation.model(),
        generation.number(),
        generation.version(),
        generation.state().name(),
        position,
        head,
        position.ordering(),
        percent(position, head),
        position.ordering() / seconds,
        generation.startedAt());
  }

  private static int percent(TailPosition position, TailPosition head) {
    if (!head.isAfter(position)) {
      return 100;
    }
    return (int) Math.min(99, 100 * position.ordering() / Math.max(1, head.ordering()));
  }
}
