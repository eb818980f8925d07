package io.troupe.projections.reviewqueue;

import static io.troupe.projections.reviewqueue.SubmissionTable.JOURNEY;
import static io.troupe.projections.reviewqueue.SubmissionTable.LEARNER;
import static io.troupe.projections.reviewqueue.SubmissionTable.LESSON;
import static io.troupe.projections.reviewqueue.SubmissionTable.LESSON_TITLE;
import static io.troupe.projections.reviewqueue.SubmissionTable.MENTOR;
import static io.troupe.projections.reviewqueue.SubmissionTable.PROGRAM;
import static io.troupe.projections.table.Columns.TENANT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import io.troupe.engine.learning.journey.JourneyEvent.JourneyStarted;
import io.troupe.engine.learning.journey.Stop;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.LessonId;
import io.troupe.engine.values.TenantId;
import io.troupe.projections.table.Columns;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** What is known of a journey when work is handed in on it. */
record JourneyNotes(TenantId tenant, JourneyId journey) {
  private static final Table<Record> NOTES = Columns.table("journey");
  private static final Table<Record> LESSONS = Columns.table("journey_lesson");

  void write(DSLContext sql, JourneyStarted started) {
    sql.insertInto(NOTES)
        .set(TENANT, tenant)
        .set(JOURNEY, journey)
        .set(PROGRAM, started.program())
        .set(LEARNER, started.learner())
        .set(MENTOR, started.mentor())
        .execute();
    for (var stop : started.stops()) {
      write(sql, stop);
    }
  }

  private void write(DSLContext sql, Stop stop) {
    sql.insertInto(LESSONS)
        .set(TENANT, tenant)
        .set(JOURNEY, journey)
        .set(LESSON, stop.lesson())
        .set(LESSON_TITLE, stop.title())
        .execute();
  }

  void assign(DSLContext sql, AccountId mentor) {
    sql.update(NOTES).set(MENTOR, mentor).where(those()).execute();
  }

  /** What an insert of a submission takes from here. */
  Map<Field<?>, Field<?>> of(LessonId lesson) {
    return Map.of(
        PROGRAM, noted(PROGRAM),
        LEARNER, noted(LEARNER),
        MENTOR, noted(MENTOR),
        LESSON_TITLE, field(select(LESSON_TITLE).from(LESSONS).where(those(), LESSON.eq(lesson))));
  }

  private <T> Field<T> noted(Field<T> column) {
    return field(select(column).from(NOTES).where(those()));
  }

  Condition those() {
    return TENANT.eq(tenant).and(JOURNEY.eq(journey));
  }
}
