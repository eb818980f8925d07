package io.troupe.engine.journal;

import java.util.function.Supplier;

/** A row of the journal, its payload still bytes. */
record StoredEvent(
    TailPosition position,
    String persistenceId,
    long sequenceNr,
    int serializerId,
    String manifest,
    byte[] payload) {

  JournalEvent with(Object decoded) {
    return new JournalEvent(position, persistenceId, sequenceNr, decoded);
  }

  JournalEvent with(Class<?> type, Supplier<Object> decoding) {
    return new JournalEvent(position, persistenceId, sequenceNr, type, decoding);
  }
}
