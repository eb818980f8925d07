package io.troupe.engine.journal;

import java.time.Instant;

/**
 * One stored event.
 *
 * @param position its place in the journal
 * @param persistenceId the entity that wrote it
 * @param sequenceNr its number in that entity's history, from 1
 * @param payload what Pekko's serialization made of the stored bytes
 * @param writtenAt when the journal stored it, to the millisecond, by the writing node's clock
 */
public record JournalEvent(
    TailPosition position,
    String persistenceId,
    long sequenceNr,
    Object payload,
    Instant writtenAt) {}
