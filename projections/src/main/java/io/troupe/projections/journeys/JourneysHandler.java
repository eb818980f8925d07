package io.troupe.projections.journeys;

import static io.troupe.projections.journeys.JourneyTable.ID;
import static io.troupe.projections.journeys.JourneyTable.JOURNEY;
import static io.troupe.projections.journeys.JourneyTable.LEARNER;
import static io.troupe.projections.journeys.JourneyTable.LESSONS;
import static io.troupe.projections.journeys.JourneyTable.MENTOR;
import static io.troupe.projections.journeys.JourneyTable.PROGRAM;
import static io.troupe.projections.journeys.JourneyTable.STARTED;
import static io.troupe.projections.journeys.JourneyTable.STATUS;
import static io.troupe.projections.journeys.JourneyTable.UNLOCKED;
import static io.troupe.projections.journeys.JourneyTable.VERSION;
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
import io.troupe.engine.learning.journey.JourneyStatus;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.values.JourneyId;
import io.troupe.projections.programs.ProgramTitles;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Writes journeys. */
final class JourneysHandler {
  private final DSLContext sql;

  JourneysHandler(DSLContext sql) {
    this.sql = sql;
  }

  void on(Recorded recorded) {
    ProgramTitles.on(sql, recorded);
    if (recorded.event() instanceof JourneyEvent event) {
      on(recorded, event);
    }
  }

  private void on(Recorded recorded, JourneyEvent event) {
    var journey = recorded.position();
    switch (event) {
      case JourneyStarted started -> insert(recorded, started);
      case LessonUnlocked _ -> set(journey, Map.of(UNLOCKED, UNLOCKED.plus(1)));
      case JourneyCompleted _ -> set(journey, Map.of(STATUS, JourneyStatus.COMPLETED));
      case JourneyCancelled _ -> set(journey, Map.of(STATUS, JourneyStatus.CANCELLED));
      case MentorAssigned(var mentor) -> set(journey, Map.of(MENTOR, mentor));
      case LessonViewed _, WorkSubmitted _, SubmissionApproved _, SubmissionSentBack _ -> {}
    }
  }

  private void insert(Recorded recorded, JourneyStarted started) {
    sql.insertInto(JOURNEY)
        .set(TENANT, recorded.position().tenant())
        .set(ID, new JourneyId(recorded.position().entityId()))
        .set(PROGRAM, started.program())
        .set(VERSION, started.programVersion())
        .set(LEARNER, started.learner())
        .set(MENTOR, started.mentor())
        .set(STATUS, JourneyStatus.ACTIVE)
        .set(UNLOCKED, 0)
        .set(LESSONS, started.stops().size())
        .set(STARTED, recorded.by().at())
        .execute();
  }

  private void set(Position journey, Map<Field<?>, ?> values) {
    sql.update(JOURNEY)
        .set(values)
        .where(TENANT.eq(journey.tenant()), ID.eq(new JourneyId(journey.entityId())))
        .execute();
  }
}
