package io.troupe.engine.timers;

import io.troupe.engine.runtime.Engine;
import io.troupe.engine.runtime.Position;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wakes the entities whose timers are due; whether to act is for the entity to judge. */
final class TimerSweeper {
  private static final Duration AFTER_ERROR = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(TimerSweeper.class);

  sealed interface Message {}

  private record Look() implements Message {}

  private record Looked(int timers, @Nullable Throwable failure) implements Message {}

  record Stop() implements Message {}

  private final DueTimers due;
  private final Engine engine;
  private final Clock clock;
  private final TimerSettings settings;

  TimerSweeper(DueTimers due, Engine engine, Clock clock, TimerSettings settings) {
    this.due = due;
    this.engine = engine;
    this.clock = clock;
    this.settings = settings;
  }

  Behavior<Message> behavior() {
    return Behaviors.setup(context ->
        Behaviors.withTimers(pauses -> {
          context.getSelf().tell(new Look());
          return Behaviors.receiveMessage(message -> on(message, context, pauses));
        }));
  }

  private Behavior<Message> on(
      Message message, ActorContext<Message> context, TimerScheduler<Message> pauses) {
    return switch (message) {
      case Look _ -> {
        context.pipeToSelf(
            CompletableFuture.supplyAsync(this::sweep, Thread::startVirtualThread),
            (timers, failure) -> new Looked(timers == null ? 0 : timers, failure));
        yield Behaviors.same();
      }
      case Looked looked -> {
        pauses.startSingleTimer(new Look(), pauseAfter(looked));
        yield Behaviors.same();
      }
      case Stop _ -> Behaviors.stopped();
    };
  }

  private int sweep() {
    try {
      var taken = due.take(clock.instant());
      taken.entities().forEach(this::wake);
      return taken.timers();
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }

  private void wake(Position entity) {
    try {
      engine.wake(entity);
    } catch (IllegalArgumentException e) {
      LOG.warn("A timer of {} is due, but cannot be given to it", entity.persistenceId(), e);
    }
  }

  private Duration pauseAfter(Looked looked) {
    if (looked.failure() != null) {
      LOG.warn("Due timers cannot be read; trying again in 5 s", looked.failure());
      return AFTER_ERROR;
    }
    return looked.timers() < settings.sweep() ? settings.pause() : Duration.ZERO;
  }
}
