package io.troupe.projections.performance;

import static io.troupe.projections.performance.PerformanceTable.APPROVED;
import static io.troupe.projections.performance.PerformanceTable.DONE;
import static io.troupe.projections.performance.PerformanceTable.JOURNEY;
import static io.troupe.projections.performance.PerformanceTable.LAST_SEEN;
import static io.troupe.projections.performance.PerformanceTable.LEARNER;
import static io.troupe.projections.performance.PerformanceTable.LESSONS;
import static io.troupe.projections.performance.PerformanceTable.PERFORMANCE;
import static io.troupe.projections.performance.PerformanceTable.PROGRAM;
import static io.troupe.projections.performance.PerformanceTable.SCORES;
import static io.troupe.projections.performance.PerformanceTable.SCORE_SUM;
import static io.troupe.projections.performance.PerformanceTable.SENT_BACK;
import static io.troupe.projections.performance.PerformanceTable.STARTED;
import static io.troupe.projections.performance.PerformanceTable.SUBMITTED;
import static io.troupe.projections.performance.PerformanceTable.UNLOCKED;
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
import io.troupe.engine.runtime.Position;
import io.troupe.engine.values.JourneyId;
import io.troupe.projections.programs.ProgramTitles;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Counts what happens on journeys. One that is cancelled does not count. */
final class PerformanceHandler {
  private final DSLContext sql;

  PerformanceHandler(DSLContext sql) {
    this.sql = sql;
  }

  void on(Recorded recorded) {
    ProgramTitles.on(sql, recorded);
    if (recorded.event() instanceof JourneyEvent event) {
      on(recorded, event);
    }
  }

  private void on(Recorded recorded, JourneyEvent event) {
    var at = recorded.position();
    switch (event) {
      case JourneyStarted started -> insert(recorded, started);
      case LessonUnlocked _ -> set(at, Map.of(DONE, UNLOCKED, UNLOCKED, UNLOCKED.plus(1)));
      case LessonViewed(_, var seen) -> set(at, Map.of(LAST_SEEN, seen));
      case WorkSubmitted work ->
          set(at, Map.of(SUBMITTED, SUBMITTED.plus(1), LAST_SEEN, work.at()));
      case SubmissionApproved approved -> judge(at, APPROVED, approved.score());
      case SubmissionSentBack sentBack -> judge(at, SENT_BACK, sentBack.score());
      case JourneyCompleted _ -> set(at, Map.of(DONE, LESSONS));
      case JourneyCancelled _ -> sql.deleteFrom(PERFORMANCE).where(journey(at)).execute();
      case MentorAssigned _ -> {}
    }
  }

  private void insert(Recorded recorded, JourneyStarted started) {
    sql.insertInto(PERFORMANCE)
        .set(TENANT, recorded.position().tenant())
        .set(JOURNEY, new JourneyId(recorded.position().entityId()))
        .set(LEARNER, started.learner())
        .set(PROGRAM, started.program())
        .set(LESSONS, started.stops().size())
        .set(STARTED, recorded.by().at())
        .set(
            Map.of(
                UNLOCKED, 0, DONE, 0, SUBMITTED, 0, APPROVED, 0, SENT_BACK, 0, SCORES, 0, SCORE_SUM,
                0))
        .execute();
  }

  private void judge(Position at, Field<Integer> verdict, @Nullable Integer score) {
    set(at, Map.of(verdict, verdict.plus(1)));
    if (score != null) {
      set(at, Map.of(SCORES, SCORES.plus(1), SCORE_SUM, SCORE_SUM.plus(score)));
    }
  }

  private void set(Position at, Map<Field<?>, ?> values) {
    sql.update(PERFORMANCE).set(values).where(journey(at)).execute();
  }

  private static Condition journey(Position at) {
    return TENANT.eq(at.tenant()).and(JOURNEY.eq(new JourneyId(at.entityId())));
  }
}
