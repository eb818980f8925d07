package io.troupe.projections.reviewqueue;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.LessonId;
import io.troupe.engine.values.ProgramId;
import io.troupe.engine.values.SubmissionId;
import io.troupe.projections.programs.ProgramTitles;
import io.troupe.projections.table.Columns;
import io.troupe.projections.table.PersonalColumns;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** One row a submission that waits for its verdict. */
final class SubmissionTable {
  static final Table<Record> SUBMISSION = Columns.table("submission");
  static final Field<SubmissionId> ID =
      Columns.id("submission_id", SubmissionId.class, SubmissionId::new);
  static final Field<JourneyId> JOURNEY = Columns.id("journey_id", JourneyId.class, JourneyId::new);
  static final Field<ProgramId> PROGRAM = Columns.id("program_id", ProgramId.class, ProgramId::new);
  static final Field<String> PROGRAM_TITLE = ProgramTitles.of(SUBMISSION, PROGRAM);
  static final Field<LessonId> LESSON = Columns.id("lesson_id", LessonId.class, LessonId::new);
  static final Field<String> LESSON_TITLE = Columns.text("lesson_title");
  static final Field<AccountId> LEARNER = Columns.id("learner_id", AccountId.class, AccountId::new);
  static final Field<AccountId> MENTOR = Columns.id("mentor_id", AccountId.class, AccountId::new);
  static final PersonalColumns TEXT = PersonalColumns.of("text");
  static final Field<Instant> SUBMITTED = Columns.time("submitted_at");

  static final List<Field<?>> COLUMNS =
      List.of(
          ID,
          JOURNEY,
          PROGRAM,
          PROGRAM_TITLE,
          LESSON,
          LESSON_TITLE,
          LEARNER,
          MENTOR,
          TEXT.person(),
          TEXT.sealed(),
          SUBMITTED);

  private SubmissionTable() {}
}
