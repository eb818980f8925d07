package io.troupe.projections.enrolments;

import io.troupe.engine.learning.enrolment.EnrolmentStatus;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.EnrolmentId;
import io.troupe.engine.values.ProgramId;
import io.troupe.projections.table.Columns;
import io.troupe.projections.table.PersonalColumns;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** One row an enrolment. */
final class EnrolmentTable {
  static final Table<Record> ENROLMENT = Columns.table("enrolment");
  static final Field<EnrolmentId> ID =
      Columns.id("enrolment_id", EnrolmentId.class, EnrolmentId::new);
  static final Field<AccountId> LEARNER = Columns.id("learner_id", AccountId.class, AccountId::new);
  static final PersonalColumns NAME = PersonalColumns.of("name");
  static final Field<ProgramId> PROGRAM = Columns.id("program_id", ProgramId.class, ProgramId::new);
  static final Field<AccountId> MENTOR = Columns.id("mentor_id", AccountId.class, AccountId::new);
  static final Field<EnrolmentStatus> STATUS = Columns.choice("status", EnrolmentStatus.class);
  static final Field<Instant> BEGUN = Columns.time("begun_at");

  static final List<Field<?>> COLUMNS =
      List.of(ID, LEARNER, NAME.person(), NAME.sealed(), PROGRAM, MENTOR, STATUS, BEGUN);

  private EnrolmentTable() {}
}
