package io.troupe.engine.journal;

/**
 * A stored event that this node cannot read. It is never skipped: the tail stops before it until
 * the node is started with code that can read it. The cause is named, not attached, as its message
 * may quote the payload.
 */
public final class UndecodableEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UndecodableEvent(StoredEvent event, Throwable cause) {
    super(
        "event %d of %s cannot be decoded (serializer %d, manifest %s): %s"
            .formatted(
                event.sequenceNr(),
                event.persistenceId(),
                event.serializerId(),
                event.manifest(),
                cause.getClass().getName()));
  }
}
