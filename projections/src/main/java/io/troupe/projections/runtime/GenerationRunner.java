package io.troupe.projections.runtime;

import io.troupe.engine.journal.EventTail;
import io.troupe.engine.journal.TailPosition;
import io.troupe.engine.journal.follow.Followers;
import io.troupe.projections.runtime.Generation.State;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.apache.pekko.projection.ProjectionBehavior;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a follower running for each generation of one read model, as the registry says. One runs in
 * the cluster; what it knows it reads again at each look, so it can start anew on any node.
 */
final class GenerationRunner extends AbstractBehavior<GenerationRunner.Message> {
  private static final Logger LOG = LoggerFactory.getLogger(GenerationRunner.class);

  sealed interface Message {}

  private record Look() implements Message {}

  private record Looked(@Nullable List<Generation> live, @Nullable Throwable failure)
      implements Message {}

  private record Ended(int number) implements Message {}

  record Stop() implements Message {}

  /**
   * @param pause between two looks at the registry
   * @param grace how long a replaced generation is kept for nodes that do not know yet
   */
  record Settings(Duration pause, Duration grace) {
    /** The pause while a generation is built: its last event should not wait for a look. */
    Duration hurry() {
      return pause.dividedBy(10);
    }
  }

  private final Generations generations;
  private final Followers followers;
  private final EventTail tail;
  private final Clock clock;
  private final Settings settings;
  private final TimerScheduler<Message> pauses;
  private final Map<Integer, ActorRef<ProjectionBehavior.Command>> running = new HashMap<>();
  private @Nullable TailPosition head;
  private boolean stopping;

  static Behavior<Message> create(
      Generations generations,
      Followers followers,
      EventTail tail,
      Clock clock,
      Settings settings) {
    return Behaviors.setup(context ->
        Behaviors.withTimers(pauses ->
            new GenerationRunner(context, pauses, generations, followers, tail, clock, settings)));
  }

  private GenerationRunner(
      ActorContext<Message> context,
      TimerScheduler<Message> pauses,
      Generations generations,
      Followers followers,
      EventTail tail,
      Clock clock,
      Settings settings) {
    super(context);
    this.pauses = pauses;
    this.generations = generations;
    this.followers = followers;
    this.tail = tail;
    this.clock = clock;
    this.settings = settings;
    context.getSelf().tell(new Look());
  }

  @Override
  public Receive<Message> createReceive() {
    return newReceiveBuilder().onAnyMessage(this::on).build();
  }

  private Behavior<Message> on(Message message) {
    switch (message) {
      case Look _ -> look();
      case Looked(var live, var failure) -> looked(live, failure);
      case Ended(var number) -> running.remove(number);
      case Stop _ -> stop();
    }
    return stopping && running.isEmpty() ? Behaviors.stopped() : this;
  }

  private void look() {
    var since = head;
    head = tail.head();
    var followed = Set.copyOf(running.keySet());
    getContext()
        .pipeToSelf(
            CompletableFuture.supplyAsync(() -> tidy(since, followed), Thread::startVirtualThread),
            Looked::new);
  }

  /** Replaces and drops what can be, and says what is left; most often there is nothing to do. */
  private List<Generation> tidy(@Nullable TailPosition since, Set<Integer> followed) {
    try {
      var live = generations.live();
      var changed = since != null && generations.promoteIfAt(since, live);
      for (var one : live) {
        if (expired(one) && !followed.contains(one.number())) {
          generations.drop(one);
          changed = true;
        }
      }
      return changed ? generations.live() : live;
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }

  private boolean expired(Generation one) {
    return one.state() == State.RETIRED
        && one.changedAt().plus(settings.grace()).isBefore(clock.instant());
  }

  private void looked(@Nullable List<Generation> live, @Nullable Throwable failure) {
    if (live == null) {
      LOG.warn(
          "The generations of {} cannot be looked after; trying again",
          generations.model().name(),
          failure);
    } else if (!stopping) {
      live.forEach(this::run);
    }
    pauses.startSingleTimer(new Look(), isBuilding(live) ? settings.hurry() : settings.pause());
  }

  private boolean isBuilding(@Nullable List<Generation> live) {
    return live != null
        && live.stream().anyMatch(one -> one.state() == State.BUILDING && generations.fills(one));
  }

  private void run(Generation one) {
    var follower = running.get(one.number());
    if (expired(one)) {
      if (follower != null) {
        follower.tell(ProjectionBehavior.stopMessage());
      }
    } else if (follower == null && generations.fills(one)) {
      follow(one);
    }
  }

  private void follow(Generation one) {
    var follower =
        getContext()
            .spawn(
                followers.behavior(generations.follower(one)),
                "generation-%d".formatted(one.number()));
    getContext().watchWith(follower, new Ended(one.number()));
    running.put(one.number(), follower);
  }

  private void stop() {
    stopping = true;
    running.values().forEach(follower -> follower.tell(ProjectionBehavior.stopMessage()));
  }
}
