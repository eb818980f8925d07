package io.troupe.engine.journal;

import io.troupe.engine.runtime.Envelope;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One stored event, shared by all who read it. Its type is known at once; its content is decoded
 * when somebody asks for it, as most events mean nothing to most who pass them.
 */
public final class JournalEvent {
  private final TailPosition position;
  private final String persistenceId;
  private final long sequenceNr;
  private final Class<?> type;
  private final Supplier<Object> decoding;

  // Both are made by whoever asks first; threads that race for them make the same.
  private volatile @Nullable Object payload;
  private @Nullable Recorded recorded;

  /** An event that is decoded when it is asked for. */
  JournalEvent(
      TailPosition position,
      String persistenceId,
      long sequenceNr,
      Class<?> type,
      Supplier<Object> decoding) {
    this.position = position;
    this.persistenceId = persistenceId;
    this.sequenceNr = sequenceNr;
    this.type = type;
    this.decoding = decoding;
  }

  /** An event that is decoded already. */
  JournalEvent(TailPosition position, String persistenceId, long sequenceNr, Object payload) {
    this(position, persistenceId, sequenceNr, typeOf(payload), () -> payload);
    this.payload = payload;
  }

  private static Class<?> typeOf(Object payload) {
    return payload instanceof Envelope<?> envelope
        ? envelope.event().getClass()
        : payload.getClass();
  }

  /** Its place in the journal. */
  public TailPosition position() {
    return position;
  }

  /** The entity that wrote it. */
  public String persistenceId() {
    return persistenceId;
  }

  /** Its number in that entity's history, from 1. */
  public long sequenceNr() {
    return sequenceNr;
  }

  /** What kind of event it is. */
  public Class<?> type() {
    return type;
  }

  /**
   * What Pekko's serialization makes of the stored bytes.
   *
   * @throws UndecodableEvent when it can make nothing of them
   */
  public Object payload() {
    var made = payload;
    if (made == null) {
      made = decoding.get();
      payload = made;
    }
    return made;
  }

  /**
   * The event with all that is known about it.
   *
   * @throws UndecodableEvent when it cannot be decoded
   * @throws IllegalArgumentException when an entity did not write it
   */
  public Recorded recorded() {
    var made = recorded;
    if (made == null) {
      made = Recorded.of(this);
      recorded = made;
    }
    return made;
  }

  /** Where the event is, without its payload: that may be personal. */
  @Override
  public String toString() {
    return "JournalEvent[%s %s #%d]".formatted(position, persistenceId, sequenceNr);
  }
}
