package io.troupe.engine.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entity's life so far: its state, its version, and the outcomes of its latest commands. Mutable
 * and confined to the entity's actor; {@link #snapshot()} makes the copy that leaves it.
 */
final class Lived<C, E, S, V> {
  private final EntityType<C, E, S, V> type;
  private final Outcomes<V> outcomes;
  private final Deque<Step<C, E, S>> foreseen = new ArrayDeque<>(0);
  private S state;
  private long version;
  private @Nullable Set<Timer<C>> timers;

  /**
   * An event with the state it leads to.
   *
   * @param timers what that state waits for, if it has been worked out
   */
  record Step<C, E, S>(Envelope<E> envelope, S state, @Nullable Set<Timer<C>> timers) {}

  Lived(EntityType<C, E, S, V> type) {
    this.type = type;
    this.state = type.empty();
    this.outcomes = new Outcomes<>(type.remembered());
  }

  S state() {
    return state;
  }

  long version() {
    return version;
  }

  /** What the present state waits for. */
  Set<Timer<C>> timers() {
    if (timers == null) {
      timers = type.timers().apply(state);
    }
    return timers;
  }

  /** What the next events lead to, so that it is not worked out again when they are applied. */
  void foresee(List<Step<C, E, S>> steps) {
    foreseen.clear();
    foreseen.addAll(steps);
  }

  @Nullable Outcome<V> outcome(CommandId command) {
    return outcomes.get(command);
  }

  void apply(Envelope<E> envelope) {
    var step = foreseen.poll();
    if (step != null && step.envelope().equals(envelope)) {
      state = step.state();
      timers = step.timers();
    } else {
      state = type.evolve().apply(state, envelope.event());
      timers = null;
    }
    version++;
    var from = envelope.provenance();
    if (from.principal().kind() != Principal.Kind.TIMER) {
      outcomes.put(
          from.command(), new Outcome<>(from.fingerprint(), version, type.view().apply(state)));
    }
  }

  Snapshot<S> snapshot() {
    return new Snapshot<>(type.name(), version, state, outcomes.stored());
  }

  static <C, E, S, V> Lived<C, E, S, V> from(EntityType<C, E, S, V> type, Snapshot<S> snapshot) {
    var lived = new Lived<>(type);
    lived.state = snapshot.state();
    lived.version = snapshot.version();
    lived.outcomes.addStored(snapshot.commands());
    return lived;
  }

  /** The state after these events, from the first on. */
  static <E, S> S replayed(EntityType<?, E, S, ?> type, List<Envelope<E>> events) {
    var state = type.empty();
    for (var envelope : events) {
      state = type.evolve().apply(state, envelope.event());
    }
    return state;
  }
}
