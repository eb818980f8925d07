package io.troupe.projections.performance;

import static io.troupe.projections.performance.PerformanceTable.APPROVED;
import static io.troupe.projections.performance.PerformanceTable.DONE;
import static io.troupe.projections.performance.PerformanceTable.JOURNEY;
import static io.troupe.projections.performance.PerformanceTable.LAST_SEEN;
import static io.troupe.projections.performance.PerformanceTable.LEARNER;
import static io.troupe.projections.performance.PerformanceTable.LESSONS;
import static io.troupe.projections.performance.PerformanceTable.PROGRAM;
import static io.troupe.projections.performance.PerformanceTable.PROGRAM_TITLE;
import static io.troupe.projections.performance.PerformanceTable.SCORES;
import static io.troupe.projections.performance.PerformanceTable.SCORE_SUM;
import static io.troupe.projections.performance.PerformanceTable.SENT_BACK;
import static io.troupe.projections.performance.PerformanceTable.STARTED;
import static io.troupe.projections.performance.PerformanceTable.SUBMITTED;
import static io.troupe.projections.performance.PerformanceTable.UNLOCKED;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.ProgramId;
import io.troupe.projections.table.Place;
import java.time.Instant;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * How a learner does in a programme.
 *
 * @param programTitle as last published; absent when it never was
 * @param lessons how many there are
 * @param unlocked how many of them may be seen
 * @param submitted how many times work was handed in
 * @param score mean of the scores given, 0 to 100; absent when there is none
 * @param lastSeen when a lesson was last seen for the first time, or work handed in
 */
public record PerformanceRow(
    JourneyId journey,
    AccountId learner,
    ProgramId program,
    @Nullable String programTitle,
    int lessons,
    int unlocked,
    int done,
    int submitted,
    int approved,
    int sentBack,
    @Nullable Double score,
    @Nullable Instant lastSeen,
    Instant startedAt) {

  /** Where a page that ends with this row goes on. */
  public Place place() {
    return new Place(startedAt, journey.value());
  }

  static PerformanceRow of(Record row) {
    return new PerformanceRow(
        row.get(JOURNEY),
        row.get(LEARNER),
        row.get(PROGRAM),
        row.get(PROGRAM_TITLE),
        row.get(LESSONS),
        row.get(UNLOCKED),
        row.get(DONE),
        row.get(SUBMITTED),
        row.get(APPROVED),
        row.get(SENT_BACK),
        mean(row.get(SCORE_SUM), row.get(SCORES)),
        row.get(LAST_SEEN),
        row.get(STARTED));
  }

  private static @Nullable Double mean(int sum, int count) {
    return count == 0 ? null : (double) sum / count;
  }
}
