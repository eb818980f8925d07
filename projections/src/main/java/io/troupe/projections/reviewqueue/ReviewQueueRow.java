package io.troupe.projections.reviewqueue;

import static io.troupe.projections.reviewqueue.SubmissionTable.ID;
import static io.troupe.projections.reviewqueue.SubmissionTable.JOURNEY;
import static io.troupe.projections.reviewqueue.SubmissionTable.LEARNER;
import static io.troupe.projections.reviewqueue.SubmissionTable.LESSON;
import static io.troupe.projections.reviewqueue.SubmissionTable.LESSON_TITLE;
import static io.troupe.projections.reviewqueue.SubmissionTable.MENTOR;
import static io.troupe.projections.reviewqueue.SubmissionTable.PROGRAM;
import static io.troupe.projections.reviewqueue.SubmissionTable.PROGRAM_TITLE;
import static io.troupe.projections.reviewqueue.SubmissionTable.SUBMITTED;
import static io.troupe.projections.reviewqueue.SubmissionTable.TEXT;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.LessonId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.ProgramId;
import io.troupe.engine.values.SubmissionId;
import io.troupe.projections.table.Place;
import java.time.Instant;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Work that waits for a verdict.
 *
 * @param programTitle as last published; absent when it never was
 */
public record ReviewQueueRow(
    SubmissionId id,
    JourneyId journey,
    ProgramId program,
    @Nullable String programTitle,
    LessonId lesson,
    String lessonTitle,
    AccountId learner,
    @Nullable AccountId mentor,
    Personal<String> text,
    Instant submittedAt) {

  /** Where a page that ends with this row goes on. */
  public Place place() {
    return new Place(submittedAt, id.value());
  }

  static ReviewQueueRow of(Record row) {
    return new ReviewQueueRow(
        row.get(ID),
        row.get(JOURNEY),
        row.get(PROGRAM),
        row.get(PROGRAM_TITLE),
        row.get(LESSON),
        row.get(LESSON_TITLE),
        row.get(LEARNER),
        row.get(MENTOR),
        TEXT.in(row),
        row.get(SUBMITTED));
  }
}
