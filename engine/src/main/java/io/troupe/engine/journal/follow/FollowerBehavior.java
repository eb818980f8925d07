package io.troupe.engine.journal.follow;

import io.troupe.engine.journal.EventTail;
import io.troupe.engine.journal.JournalDatabase;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.BehaviorInterceptor;
import org.apache.pekko.actor.typed.TypedActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.projection.ProjectionBehavior;
import org.apache.pekko.projection.javadsl.Handler;
import org.apache.pekko.projection.jdbc.javadsl.JdbcProjection;

/** Makes the actor that runs a follower: Pekko's projection over the tail. */
final class FollowerBehavior {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final double SPREAD = 0.2;

  private final ActorSystem<?> system;
  private final EventTail tail;
  private final Offsets offsets;
  private final Progress progress;
  private final FollowerObserver observer;
  private final Supplier<PooledSession> sessions;

  FollowerBehavior(
      ActorSystem<?> system,
      JournalDatabase database,
      EventTail tail,
      Offsets offsets,
      Progress progress) {
    this.system = system;
    this.tail = tail;
    this.offsets = offsets;
    this.progress = progress;
    observer = new FollowerObserver(progress);
    sessions = () -> PooledSession.open(database.projections());
  }

  Behavior<ProjectionBehavior.Command> of(Follower follower) {
    return switch (follower) {
      case Follower.Writing writing -> writing(writing);
      case Follower.Running running ->
          Behaviors.setup(_ -> running(running, running.runner().get()));
    };
  }

  private Behavior<ProjectionBehavior.Command> writing(Follower.Writing follower) {
    return ProjectionBehavior.create(
        JdbcProjection.exactlyOnce(
                Offsets.id(follower.name()),
                source(follower, follower.pace().longest(), follower.pace().most()),
                sessions,
                () -> new FencedHandler(follower, offsets),
                system)
            .withRestartBackoff(FIRST_PAUSE, LONGEST_PAUSE, SPREAD)
            .withStatusObserver(observer));
  }

  private Behavior<ProjectionBehavior.Command> running(
      Follower.Running follower, BatchRunner runner) {
    var projection =
        JdbcProjection.atLeastOnceAsync(
                Offsets.id(follower.name()),
                source(follower, Duration.ZERO, follower.most()),
                sessions,
                () -> new RunnerHandler(runner),
                system)
            .withSaveOffset(1, Duration.ZERO)
            .withRestartBackoff(FIRST_PAUSE, LONGEST_PAUSE, SPREAD)
            .withStatusObserver(observer);
    return Behaviors.intercept(() -> new Stopping(runner), ProjectionBehavior.create(projection));
  }

  private TailSource source(Follower follower, Duration gather, int most) {
    return new TailSource(
        from ->
            new TailReading(
                tail,
                from,
                follower.wanted(),
                gather,
                most,
                (passed, to) -> progress.pass(follower.name(), passed, to)),
        most);
  }

  private static final class RunnerHandler extends Handler<Batch> {
    private final BatchRunner runner;

    RunnerHandler(BatchRunner runner) {
      this.runner = runner;
    }

    @Override
    public CompletionStage<Done> process(Batch batch) {
      return runner.run(batch.events()).thenApply(_ -> Done.getInstance());
    }
  }

  /** A projection stops after its batch, which may be one that is tried for ever. */
  private static final class Stopping
      extends BehaviorInterceptor<ProjectionBehavior.Command, ProjectionBehavior.Command> {
    private final BatchRunner runner;

    Stopping(BatchRunner runner) {
      super(ProjectionBehavior.Command.class);
      this.runner = runner;
    }

    @Override
    public Behavior<ProjectionBehavior.Command> aroundReceive(
        TypedActorContext<ProjectionBehavior.Command> context,
        ProjectionBehavior.Command message,
        ReceiveTarget<ProjectionBehavior.Command> target) {
      if (message.equals(ProjectionBehavior.stopMessage())) {
        runner.stop();
      }
      return target.apply(context, message);
    }
  }
}
