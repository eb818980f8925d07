package io.troupe.engine.journal;

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
}
