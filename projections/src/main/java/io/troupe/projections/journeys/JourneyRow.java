package io.troupe.projections.journeys;

import static io.troupe.projections.journeys.JourneyTable.ID;
import static io.troupe.projections.journeys.JourneyTable.LEARNER;
import static io.troupe.projections.journeys.JourneyTable.LESSONS;
import static io.troupe.projections.journeys.JourneyTable.MENTOR;
import static io.troupe.projections.journeys.JourneyTable.PROGRAM;
import static io.troupe.projections.journeys.JourneyTable.STARTED;
import static io.troupe.projections.journeys.JourneyTable.STATUS;
import static io.troupe.projections.journeys.JourneyTable.TITLE;
import static io.troupe.projections.journeys.JourneyTable.UNLOCKED;
import static io.troupe.projections.journeys.JourneyTable.VERSION;

import io.troupe.engine.learning.journey.JourneyStatus;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.ProgramId;
import io.troupe.projections.table.Place;
import java.time.Instant;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * A journey in brief.
 *
 * @param title of the programme as last published; absent when it never was
 * @param unlocked how many lessons may be seen
 * @param lessons how many there are
 */
public record JourneyRow(
    JourneyId id,
    ProgramId program,
    @Nullable String title,
    int programVersion,
    AccountId learner,
    @Nullable AccountId mentor,
    JourneyStatus status,
    int unlocked,
    int lessons,
    Instant startedAt) {

  /** How many lessons are done: all before the last one unlocked, and at the end that too. */
  public int done() {
    return status == JourneyStatus.COMPLETED ? lessons : Math.max(0, unlocked - 1);
  }

  /** Where a page that ends with this row goes on. */
  public Place place() {
    return new Place(startedAt, id.value());
  }

  static JourneyRow of(Record row) {
    return new JourneyRow(
        row.get(ID),
        row.get(PROGRAM),
        row.get(TITLE),
        row.get(VERSION),
        row.get(LEARNER),
        row.get(MENTOR),
        row.get(STATUS),
        row.get(UNLOCKED),
        row.get(LESSONS),
        row.get(STARTED));
  }
}
