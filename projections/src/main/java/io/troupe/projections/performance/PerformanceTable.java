package io.troupe.projections.performance;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.ProgramId;
import io.troupe.projections.programs.ProgramTitles;
import io.troupe.projections.table.Columns;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** One row a journey: a learner in a programme. */
final class PerformanceTable {
  static final Table<Record> PERFORMANCE = Columns.table("performance");
  static final Field<JourneyId> JOURNEY = Columns.id("journey_id", JourneyId.class, JourneyId::new);
  static final Field<AccountId> LEARNER = Columns.id("learner_id", AccountId.class, AccountId::new);
  static final Field<ProgramId> PROGRAM = Columns.id("program_id", ProgramId.class, ProgramId::new);
  static final Field<String> PROGRAM_TITLE = ProgramTitles.of(PERFORMANCE, PROGRAM);
  static final Field<Integer> LESSONS = Columns.count("lessons");
  static final Field<Integer> UNLOCKED = Columns.count("unlocked");
  static final Field<Integer> DONE = Columns.count("done");
  static final Field<Integer> SUBMITTED = Columns.count("submitted");
  static final Field<Integer> APPROVED = Columns.count("approved");
  static final Field<Integer> SENT_BACK = Columns.count("sent_back");
  static final Field<Integer> SCORES = Columns.count("scores");
  static final Field<Integer> SCORE_SUM = Columns.count("score_sum");
  static final Field<Instant> LAST_SEEN = Columns.time("last_seen");
  static final Field<Instant> STARTED = Columns.time("started_at");

  static final List<Field<?>> COLUMNS =
      List.of(
          JOURNEY,
          LEARNER,
          PROGRAM,
          PROGRAM_TITLE,
          LESSONS,
          UNLOCKED,
          DONE,
          SUBMITTED,
          APPROVED,
          SENT_BACK,
          SCORES,
          SCORE_SUM,
          LAST_SEEN,
          STARTED);

  private PerformanceTable() {}
}
