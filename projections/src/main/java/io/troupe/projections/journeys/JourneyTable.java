package io.troupe.projections.journeys;

import io.troupe.engine.learning.journey.JourneyStatus;
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

/** One row a journey. */
final class JourneyTable {
  static final Table<Record> JOURNEY = Columns.table("journey");
  static final Field<JourneyId> ID = Columns.id("journey_id", JourneyId.class, JourneyId::new);
  static final Field<ProgramId> PROGRAM = Columns.id("program_id", ProgramId.class, ProgramId::new);
  static final Field<String> TITLE = ProgramTitles.of(JOURNEY, PROGRAM);
  static final Field<Integer> VERSION = Columns.count("program_version");
  static final Field<AccountId> LEARNER = Columns.id("learner_id", AccountId.class, AccountId::new);
  static final Field<AccountId> MENTOR = Columns.id("mentor_id", AccountId.class, AccountId::new);
  static final Field<JourneyStatus> STATUS = Columns.choice("status", JourneyStatus.class);
  static final Field<Integer> UNLOCKED = Columns.count("unlocked");
  static final Field<Integer> LESSONS = Columns.count("lessons");
  static final Field<Instant> STARTED = Columns.time("started_at");

  static final List<Field<?>> COLUMNS =
      List.of(ID, PROGRAM, TITLE, VERSION, LEARNER, MENTOR, STATUS, UNLOCKED, LESSONS, STARTED);

  private JourneyTable() {}
}
