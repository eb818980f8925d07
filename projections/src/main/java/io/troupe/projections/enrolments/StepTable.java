package io.troupe.projections.enrolments;

import static io.troupe.projections.table.Columns.TENANT;

import io.troupe.engine.learning.enrolment.Step;
import io.troupe.engine.learning.enrolment.StepProgress;
import io.troupe.engine.learning.enrolment.StepState;
import io.troupe.engine.values.EnrolmentId;
import io.troupe.engine.values.TenantId;
import io.troupe.projections.table.Columns;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** One row a step of an enrolment. */
final class StepTable {
  static final Table<Record> STEP_OF = Columns.table("enrolment_step");
  static final Field<EnrolmentId> ENROLMENT = EnrolmentTable.ID;
  static final Field<Step> STEP = Columns.choice("step", Step.class);
  static final Field<StepState> STATE = Columns.choice("state", StepState.class);
  static final Field<String> RESULT = Columns.text("result");
  static final Field<String> CODE = Columns.text("code");

  private StepTable() {}

  /** The steps of these enrolments, each enrolment's in their order. */
  static Map<EnrolmentId, List<StepProgress>> of(
      DSLContext sql, TenantId tenant, Collection<EnrolmentId> enrolments) {
    var steps =
        sql.select(ENROLMENT, STEP, STATE, RESULT, CODE)
            .from(STEP_OF)
            .where(TENANT.eq(tenant), ENROLMENT.in(enrolments))
            .fetchGroups(ENROLMENT, StepTable::step);
    steps.values().forEach(few -> few.sort(Comparator.comparing(StepProgress::step)));
    return steps;
  }

  private static StepProgress step(Record row) {
    return new StepProgress(row.get(STEP), row.get(STATE), row.get(RESULT), row.get(CODE));
  }
}
