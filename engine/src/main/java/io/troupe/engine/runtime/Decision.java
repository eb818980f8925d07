package io.troupe.engine.runtime;

import java.util.List;

/** What the rules say to a command: events to store, nothing to do, or a named refusal. */
public sealed interface Decision<E> {
  /** At most {@value #MAX_EVENTS} events, stored together or not at all. */
  record Accepted<E>(List<E> events) implements Decision<E> {
    public Accepted {
      events = List.copyOf(events);
      if (events.isEmpty() || events.size() > MAX_EVENTS) {
        throw new IllegalArgumentException("a command makes 1 to " + MAX_EVENTS + " events");
      }
    }
  }

  /** The command is already fulfilled: the caller gets the present view. */
  record Unchanged<E>() implements Decision<E> {}

  record Rejected<E>(Rejection rejection) implements Decision<E> {}

  int MAX_EVENTS = 1_000;

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <E> Decision<E> accept(E... events) {
    return new Accepted<>(List.of(events));
  }

  static <E> Decision<E> accept(List<E> events) {
    return new Accepted<>(events);
  }

  static <E> Decision<E> unchanged() {
    return new Unchanged<>();
  }

  static <E> Decision<E> reject(Rejection rejection) {
    return new Rejected<>(rejection);
  }
}
