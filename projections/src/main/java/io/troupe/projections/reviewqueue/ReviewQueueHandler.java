package io.troupe.projections.reviewqueue;

import static io.troupe.projections.reviewqueue.SubmissionTable.ID;
import static io.troupe.projections.reviewqueue.SubmissionTable.JOURNEY;
import static io.troupe.projections.reviewqueue.SubmissionTable.LESSON;
import static io.troupe.projections.reviewqueue.SubmissionTable.MENTOR;
import static io.troupe.projections.reviewqueue.SubmissionTable.SUBMISSION;
import static io.troupe.projections.reviewqueue.SubmissionTable.SUBMITTED;
import static io.troupe.projections.reviewqueue.SubmissionTable.TEXT;
import static io.troupe.projections.table.Columns.TENANT;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.learning.journey.JourneyEvent;
import io.troupe.engine.learning.journey.JourneyEvent.JourneyCancelled;
import io.troupe.engine.learning.journey.JourneyEvent.JourneyCompleted;
import io.troupe.engine.learning.journey.JourneyEvent.JourneyStarted;
import io.troupe.engine.learning.journey.JourneyEvent.LessonUnlocked;
import io.troupe.engine.learning.journey.JourneyEvent.LessonViewed;
import io.troupe.engine.learning.journey.JourneyEvent.MentorAssigned;
import io.troupe.engine.learning.journey.JourneyEvent.SubmissionApproved;
import io.troupe.engine.learning.journey.JourneyEvent.SubmissionSentBack;
import io.troupe.engine.learning.journey.JourneyEvent.WorkSubmitted;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.SubmissionId;
import io.troupe.projections.programs.ProgramTitles;
import org.jooq.DSLContext;

/** Writes work that is handed in, and strikes it off when it has been judged. */
final class ReviewQueueHandler {
  private final DSLContext sql;

  ReviewQueueHandler(DSLContext sql) {
    this.sql = sql;
  }

  void on(Recorded recorded) {
    ProgramTitles.on(sql, recorded);
    if (recorded.event() instanceof JourneyEvent event) {
      var at = recorded.position();
      on(new JourneyNotes(at.tenant(), new JourneyId(at.entityId())), event);
    }
  }

  private void on(JourneyNotes journey, JourneyEvent event) {
    switch (event) {
      case JourneyStarted started -> journey.write(sql, started);
      case WorkSubmitted submitted -> add(journey, submitted);
      case SubmissionApproved approved -> strike(journey, approved.id());
      case SubmissionSentBack sentBack -> strike(journey, sentBack.id());
      case MentorAssigned(var mentor) -> assign(journey, mentor);
      case JourneyCancelled _ -> sql.deleteFrom(SUBMISSION).where(journey.those()).execute();
      case LessonUnlocked _, LessonViewed _, JourneyCompleted _ -> {}
    }
  }

  private void add(JourneyNotes journey, WorkSubmitted submitted) {
    sql.insertInto(SUBMISSION)
        .set(TENANT, journey.tenant())
        .set(ID, submitted.id())
        .set(JOURNEY, journey.journey())
        .set(LESSON, submitted.lesson())
        .set(journey.of(submitted.lesson()))
        .set(TEXT.values(submitted.text()))
        .set(SUBMITTED, submitted.at())
        .execute();
  }

  private void strike(JourneyNotes journey, SubmissionId id) {
    sql.deleteFrom(SUBMISSION).where(TENANT.eq(journey.tenant()), ID.eq(id)).execute();
  }

  private void assign(JourneyNotes journey, AccountId mentor) {
    journey.assign(sql, mentor);
    sql.update(SUBMISSION).set(MENTOR, mentor).where(journey.those()).execute();
  }
}
