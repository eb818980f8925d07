package io.troupe.projections.threads;

import static io.troupe.projections.threads.ThreadTable.ID;
import static io.troupe.projections.threads.ThreadTable.JOURNEY;
import static io.troupe.projections.threads.ThreadTable.LAST_ASKED;
import static io.troupe.projections.threads.ThreadTable.OWNER;
import static io.troupe.projections.threads.ThreadTable.QUESTIONS;
import static io.troupe.projections.threads.ThreadTable.STARTED;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.ThreadId;
import io.troupe.projections.table.Place;
import java.time.Instant;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with the coach in brief.
 *
 * @param journey what it is about; absent: all that the owner learns
 * @param questions how many were asked
 * @param lastAsked absent before the first question
 */
public record ThreadRow(
    ThreadId id,
    AccountId owner,
    @Nullable JourneyId journey,
    int questions,
    @Nullable Instant lastAsked,
    Instant startedAt) {

  /** Where a page that ends with this row goes on. */
  public Place place() {
    return new Place(startedAt, id.value());
  }

  static ThreadRow of(Record row) {
    return new ThreadRow(
        row.get(ID),
        row.get(OWNER),
        row.get(JOURNEY),
        row.get(QUESTIONS),
        row.get(LAST_ASKED),
        row.get(STARTED));
  }
}
