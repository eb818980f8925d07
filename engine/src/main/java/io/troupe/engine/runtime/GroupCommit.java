package io.troupe.engine.runtime;

import io.troupe.engine.runtime.EntityMessage.Asked;
import io.troupe.engine.runtime.EntityMessage.Batch;
import io.troupe.engine.runtime.EntityMessage.Drain;
import io.troupe.engine.runtime.EntityMessage.Stop;
import io.troupe.engine.runtime.EntityMessage.Tick;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.BehaviorInterceptor;
import org.apache.pekko.actor.typed.PostStop;
import org.apache.pekko.actor.typed.Signal;
import org.apache.pekko.actor.typed.TypedActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/**
 * Stands before an entity's behaviour and gathers what arrives while a write is under way, so that
 * it is decided together and stored in one write: a busy entity is then not bound to one database
 * round trip a command. Beyond {@code limit} waiting messages the caller is told at once that the
 * entity is busy.
 */
final class GroupCommit extends BehaviorInterceptor<EntityMessage, EntityMessage> {
  /** Most messages decided together: bounds the size of one write. */
  private static final int MAX_BATCH = 400;

  private final int limit;
  private final Deque<Asked> waiting = new ArrayDeque<>(0);
  private boolean writing;
  private boolean ticked;
  private boolean stopping;

  GroupCommit(int limit) {
    super(EntityMessage.class);
    this.limit = limit;
  }

  Behavior<EntityMessage> around(Behavior<EntityMessage> entity) {
    return Behaviors.intercept(() -> this, entity);
  }

  /** The batch handed on last is stored and answered. */
  void written(ActorRef<EntityMessage> self) {
    writing = false;
    if (ticked) {
      ticked = false;
      self.tell(new Tick());
    }
    if (!waiting.isEmpty()) {
      self.tell(new Drain());
    } else if (stopping) {
      self.tell(new Stop());
    }
  }

  @Override
  public Behavior<EntityMessage> aroundReceive(
      TypedActorContext<EntityMessage> context,
      EntityMessage message,
      ReceiveTarget<EntityMessage> target) {
    return switch (message) {
      case Asked asked -> {
        enqueue(asked);
        yield handOn(context, target);
      }
      case Drain _ -> handOn(context, target);
      case Stop stop when writing || !waiting.isEmpty() -> {
        stopping = true;
        yield Behaviors.same();
      }
      case Tick _ when writing -> {
        ticked = true;
        yield Behaviors.same();
      }
      case Tick tick -> {
        writing = true;
        yield target.apply(context, tick);
      }
      case Stop stop -> target.apply(context, stop);
      case Batch batch -> target.apply(context, batch);
    };
  }

  private void enqueue(Asked asked) {
    if (waiting.size() >= limit) {
      asked.replyTo().tell(new Reply.Busy<>());
    } else {
      waiting.add(asked);
    }
  }

  private Behavior<EntityMessage> handOn(
      TypedActorContext<EntityMessage> context, ReceiveTarget<EntityMessage> target) {
    if (writing || waiting.isEmpty()) {
      return Behaviors.same();
    }
    writing = true;
    return target.apply(context, new Batch(next()));
  }

  private List<Asked> next() {
    var batch = new ArrayList<Asked>(Math.min(waiting.size(), MAX_BATCH));
    while (batch.size() < MAX_BATCH && !waiting.isEmpty()) {
      batch.add(waiting.remove());
    }
    return batch;
  }

  @Override
  public Behavior<EntityMessage> aroundSignal(
      TypedActorContext<EntityMessage> context, Signal signal, SignalTarget<EntityMessage> target) {
    if (signal instanceof PostStop) {
      waiting.forEach(asked -> asked.replyTo().tell(new Reply.Busy<>()));
      waiting.clear();
    }
    return target.apply(context, signal);
  }
}
