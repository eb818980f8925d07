package io.troupe.engine.runtime;

/** An entity's answer. It is given only after everything it rests on is durable. */
public sealed interface Reply<V> {
  /** Done: how the entity looks to callers now, and the journal position that says so. */
  record Done<V>(V view, Position position) implements Reply<V> {}

  /** Refused; nothing has changed. */
  record Rejected<V>(Rejection rejection) implements Reply<V> {}

  /** Too much is waiting for this entity, or it is stopping: try again shortly. */
  record Busy<V>() implements Reply<V> {}

  /** The rules failed on this command; nothing has changed. The log has the reason by trace id. */
  record Failed<V>(String trace) implements Reply<V> {}
}
