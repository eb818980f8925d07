package io.troupe.engine.journal;

import org.jspecify.annotations.Nullable;

/** One stored event, shared by all who read it. */
public final class JournalEvent {
  private final TailPosition position;
  private final String persistenceId;
  private final long sequenceNr;
  private final Object payload;

  /** Made by whoever asks first; threads that race for it make the same. */
  private @Nullable Recorded recorded;

  JournalEvent(TailPosition position, String persistenceId, long sequenceNr, Object payload) {
    this.position = position;
    this.persistenceId = persistenceId;
    this.sequenceNr = sequenceNr;
    this.payload = payload;
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

  /** What Pekko's serialization made of the stored bytes. */
  public Object payload() {
    return payload;
  }

  /**
   * The event with all that is known about it.
   *
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
