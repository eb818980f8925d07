package io.troupe.engine.journal;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The newest events, without a gap, up to a fixed number. It can answer for every position from its
 * floor on. Not thread-safe.
 */
final class TailWindow {
  private final int capacity;
  private final TreeMap<TailPosition, JournalEvent> events = new TreeMap<>();
  private TailPosition floor;
  private TailPosition head;

  /** An empty window that knows the journal after {@code start}. */
  TailWindow(int capacity, TailPosition start) {
    this.capacity = capacity;
    floor = start;
    head = start;
  }

  /** Adds what follows the head, forgetting the oldest beyond capacity. */
  void append(List<JournalEvent> batch) {
    for (var event : batch) {
      events.put(event.position(), event);
      head = event.position();
    }
    while (events.size() > capacity) {
      floor = events.pollFirstEntry().getKey();
    }
  }

  /** Events after a position; empty if that is before what the window still knows. */
  Optional<List<JournalEvent>> after(TailPosition from, int limit) {
    if (floor.isAfter(from)) {
      return Optional.empty();
    }
    return Optional.of(events.tailMap(from, false).values().stream().limit(limit).toList());
  }

  /** The newest event's position, or where the window began. */
  TailPosition head() {
    return head;
  }
}
