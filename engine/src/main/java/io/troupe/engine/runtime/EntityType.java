package io.troupe.engine.runtime;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * All that the runtime needs to run one kind of entity.
 *
 * @param name the entity's one word, also its name in the journal: never changed
 * @param commands sealed interface of the command records
 * @param events sealed interface of the event records, stored for ever
 * @param empty the state before the first event
 * @param timers what a state is waiting for
 * @param view the small picture of a state that callers get
 * @param rejections the enum of its refusals
 * @param remembered how many latest commands are recognised when they are repeated
 * @param snapshotEvery events between two snapshots
 */
public record EntityType<C, E, S, V>(
    String name,
    Class<C> commands,
    Class<E> events,
    Class<S> states,
    S empty,
    Decider<C, E, S> decide,
    BiFunction<S, E, S> evolve,
    Function<S, Set<Timer<C>>> timers,
    Class<V> views,
    Function<S, V> view,
    Class<? extends Rejection> rejections,
    int remembered,
    int snapshotEvery) {

  /** The rules: what follows from a command in a state. Pure. */
  @FunctionalInterface
  public interface Decider<C, E, S> {
    Decision<E> decide(S state, C command, Context context);
  }

  private static final int REMEMBERED = 64;
  private static final int SNAPSHOT_EVERY = 100;

  /** A type whose view is its state, with no timers. */
  public static <C, E, S> EntityType<C, E, S, S> of(
      String name,
      Class<C> commands,
      Class<E> events,
      Class<S> states,
      S empty,
      Decider<C, E, S> decide,
      BiFunction<S, E, S> evolve,
      Class<? extends Rejection> rejections) {
    return new EntityType<>(
        name,
        commands,
        events,
        states,
        empty,
        decide,
        evolve,
        _ -> Set.of(),
        states,
        Function.identity(),
        rejections,
        REMEMBERED,
        SNAPSHOT_EVERY);
  }

  public EntityType<C, E, S, V> waiting(Function<S, Set<Timer<C>>> timers) {
    return with(timers, views, view, remembered, snapshotEvery);
  }

  public <W> EntityType<C, E, S, W> viewed(Class<W> views, Function<S, W> view) {
    return with(timers, views, view, remembered, snapshotEvery);
  }

  /** For entities that are busier than a person can be. */
  public EntityType<C, E, S, V> busy(int remembered, int snapshotEvery) {
    return with(timers, views, view, remembered, snapshotEvery);
  }

  private <W> EntityType<C, E, S, W> with(
      Function<S, Set<Timer<C>>> timers,
      Class<W> views,
      Function<S, W> view,
      int remembered,
      int snapshotEvery) {
    return new EntityType<>(
        name,
        commands,
        events,
        states,
        empty,
        decide,
        evolve,
        timers,
        views,
        view,
        rejections,
        remembered,
        snapshotEvery);
  }
}
