package io.troupe.engine.runtime;

import io.troupe.engine.runtime.Deliberation.Answer;
import io.troupe.engine.runtime.EntityMessage.Batch;
import io.troupe.engine.runtime.EntityMessage.Stop;
import io.troupe.engine.runtime.EntityMessage.Tick;
import io.troupe.engine.runtime.Lived.Step;
import io.troupe.engine.values.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.RecoveryCompleted;
import org.apache.pekko.persistence.typed.SnapshotAdapter;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.Effect;
import org.apache.pekko.persistence.typed.javadsl.EffectBuilder;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;
import org.apache.pekko.persistence.typed.javadsl.RetentionCriteria;
import org.apache.pekko.persistence.typed.javadsl.SignalHandler;
import org.jspecify.annotations.Nullable;

/** The behaviour of every entity; what differs between them is in their {@link EntityType}. */
final class DecidedEntity<C, E, S, V>
    extends EventSourcedBehavior<EntityMessage, Envelope<E>, Lived<C, E, S, V>> {
  private static final int SNAPSHOTS_KEPT = 2;

  /** Below what the scheduler can count; a tick that comes early only arms the next. */
  private static final Duration LONGEST_DELAY = Duration.ofDays(1);

  /** A timer that the rules do not act on though it is due is tried again at this pace. */
  private static final Duration OVERDUE_DELAY = Duration.ofSeconds(1);

  private final EntityType<C, E, S, V> type;
  private final TenantId tenant;
  private final String id;
  private final Node node;
  private final ActorContext<EntityMessage> context;
  private final TimerScheduler<EntityMessage> scheduler;
  private final GroupCommit commit;

  /** When the timer was due that the next tick was armed for; null if none is armed. */
  private @Nullable Instant armedFor;

  /** What an entity uses of the node it lives on. */
  record Node(Clock clock, History history, EntitySettings settings) {}

  static <C, E, S, V> Behavior<EntityMessage> create(
      EntityType<C, E, S, V> type, TenantId tenant, String id, Node node) {
    return Behaviors.setup(context ->
        Behaviors.withTimers(scheduler -> {
          var commit = new GroupCommit(node.settings().waitingLimit());
          return commit.around(
              new DecidedEntity<>(type, tenant, id, node, context, scheduler, commit));
        }));
  }

  private DecidedEntity(
      EntityType<C, E, S, V> type,
      TenantId tenant,
      String id,
      Node node,
      ActorContext<EntityMessage> context,
      TimerScheduler<EntityMessage> scheduler,
      GroupCommit commit) {
    super(PersistenceId.ofUniqueId(Position.persistenceId(tenant, type.name(), id)));
    this.type = type;
    this.tenant = tenant;
    this.id = id;
    this.node = node;
    this.context = context;
    this.scheduler = scheduler;
    this.commit = commit;
  }

  @Override
  public Lived<C, E, S, V> emptyState() {
    return new Lived<>(type);
  }

  @Override
  public CommandHandler<EntityMessage, Envelope<E>, Lived<C, E, S, V>> commandHandler() {
    return newCommandHandlerBuilder()
        .forAnyState()
        .onCommand(Batch.class, this::decide)
        .onCommand(Tick.class, (lived, _) -> tick(lived))
        .onCommand(Stop.class, (_, _) -> Effect().stop())
        .build();
  }

  @Override
  public EventHandler<Lived<C, E, S, V>, Envelope<E>> eventHandler() {
    return (lived, envelope) -> {
      lived.apply(envelope);
      return lived;
    };
  }

  private Effect<Envelope<E>, Lived<C, E, S, V>> tick(Lived<C, E, S, V> lived) {
    armedFor = null;
    return decide(lived, new Batch(List.of()));
  }

  private Effect<Envelope<E>, Lived<C, E, S, V>> decide(Lived<C, E, S, V> lived, Batch batch) {
    var deliberation = new Deliberation<>(type, tenant, id, lived, now());
    deliberation.hear(batch.asked());
    return store(lived, deliberation.steps())
        .thenRun(stored -> finish(stored, deliberation.answers()));
  }

  private EffectBuilder<Envelope<E>, Lived<C, E, S, V>> store(
      Lived<C, E, S, V> lived, List<Step<C, E, S>> steps) {
    lived.foresee(steps);
    return steps.isEmpty()
        ? Effect().none()
        : Effect().persist(steps.stream().map(Step::envelope).toList());
  }

  private void finish(Lived<C, E, S, V> lived, List<Answer<V>> answers) {
    answers.forEach(this::give);
    arm(lived);
    commit.written(context.getSelf());
  }

  private void give(Answer<V> answer) {
    var reply = answer.reply();
    if (reply == null) {
      recall(answer.to(), answer.version());
    } else {
      answer.to().tell(reply);
    }
  }

  /** Works out the first answer to a command whose view is no longer in memory. */
  private void recall(ActorRef<Reply<?>> to, long version) {
    var position = new Position(tenant, type.name(), id, version);
    node.history()
        .upTo(position.persistenceId(), version)
        .thenAccept(events -> to.tell(new Reply.Done<>(viewAfter(events), position)));
  }

  @SuppressWarnings("unchecked")
  private V viewAfter(List<Envelope<?>> events) {
    var own = events.stream().map(event -> (Envelope<E>) event).toList();
    return type.view().apply(Lived.replayed(type, own));
  }

  /** A tick that comes too early is left to come: it then arms the next. */
  private void arm(Lived<C, E, S, V> lived) {
    var due = lived.timers().stream().map(Timer::due).min(Comparator.naturalOrder()).orElse(null);
    if (due == null || (armedFor != null && !due.isBefore(armedFor))) {
      return;
    }
    armedFor = due;
    scheduler.startSingleTimer(new Tick(), delayUntil(due));
  }

  private Duration delayUntil(Instant due) {
    var delay = Duration.between(now(), due).plusMillis(1);
    if (!delay.isPositive()) {
      return OVERDUE_DELAY;
    }
    return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
  }

  private Instant now() {
    return node.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public SignalHandler<Lived<C, E, S, V>> signalHandler() {
    return newSignalHandlerBuilder()
        .onSignal(RecoveryCompleted.class, (lived, _) -> arm(lived))
        .build();
  }

  @Override
  public RetentionCriteria retentionCriteria() {
    return RetentionCriteria.snapshotEvery(type.snapshotEvery(), SNAPSHOTS_KEPT);
  }

  @Override
  public SnapshotAdapter<Lived<C, E, S, V>> snapshotAdapter() {
    return new SnapshotAdapter<>() {
      @Override
      public Object toJournal(Lived<C, E, S, V> lived) {
        return lived.snapshot();
      }

      @Override
      @SuppressWarnings("unchecked")
      public Lived<C, E, S, V> fromJournal(Object stored) {
        return Lived.from(type, (Snapshot<S>) stored);
      }
    };
  }
}
