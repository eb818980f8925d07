package io.troupe.engine.runtime;

import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.jspecify.annotations.Nullable;

/** What an entity's actor receives. */
public sealed interface EntityMessage {
  /** A message that gets a {@link Reply}. */
  sealed interface Asked extends EntityMessage {
    ActorRef<Reply<?>> replyTo();
  }

  /**
   * A command with all that the runtime needs to store it.
   *
   * @param type name of the entity's type, by which the command is read on another node
   * @param expectedVersion refuse unless the entity is at this version; absent: any
   */
  record Request(
      String type,
      CommandId id,
      long fingerprint,
      Object command,
      Principal principal,
      @Nullable String cause,
      String trace,
      @Nullable Long expectedVersion,
      ActorRef<Reply<?>> replyTo)
      implements Asked {}

  /** Asks for the present view; an entity without events is not found. */
  record Read(ActorRef<Reply<?>> replyTo) implements Asked {}

  /** What has gathered during a write, decided together and stored in one write. */
  record Batch(List<Asked> asked) implements EntityMessage {}

  /** The earliest timer may be due. */
  record Tick() implements EntityMessage {}

  /** A write has ended: hand on what has gathered. */
  record Drain() implements EntityMessage {}

  /** Finish what is being written, then stop. */
  record Stop() implements EntityMessage {}
}
