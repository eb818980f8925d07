package io.troupe.projections.enrolments;

import static io.troupe.projections.enrolments.EnrolmentTable.BEGUN;
import static io.troupe.projections.enrolments.EnrolmentTable.ENROLMENT;
import static io.troupe.projections.enrolments.EnrolmentTable.ID;
import static io.troupe.projections.enrolments.EnrolmentTable.LEARNER;
import static io.troupe.projections.enrolments.EnrolmentTable.MENTOR;
import static io.troupe.projections.enrolments.EnrolmentTable.NAME;
import static io.troupe.projections.enrolments.EnrolmentTable.PROGRAM;
import static io.troupe.projections.enrolments.EnrolmentTable.STATUS;
import static io.troupe.projections.table.Columns.TENANT;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.learning.enrolment.EnrolmentEvent;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.EnrolmentBegun;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.EnrolmentCompleted;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.EnrolmentFailed;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.EnrolmentUndone;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.StepCompleted;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.StepFailed;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.StepUndone;
import io.troupe.engine.learning.enrolment.EnrolmentStatus;
import io.troupe.engine.learning.enrolment.Step;
import io.troupe.engine.learning.enrolment.StepState;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.EnrolmentId;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Writes enrolments and their steps. */
final class EnrolmentsHandler {
  private final DSLContext sql;

  EnrolmentsHandler(DSLContext sql) {
    this.sql = sql;
  }

  void on(Recorded recorded) {
    if (recorded.event() instanceof EnrolmentEvent event) {
      on(recorded.position(), event);
    }
  }

  private void on(Position at, EnrolmentEvent event) {
    switch (event) {
      case EnrolmentBegun begun -> begin(at, begun);
      case StepCompleted(var step, var result, _) -> complete(at, step, result);
      case StepFailed(var step, var code, _) ->
          set(at, step, Map.of(StepTable.STATE, StepState.FAILED, StepTable.CODE, code));
      case StepUndone(var step, _) -> set(at, step, Map.of(StepTable.STATE, StepState.UNDONE));
      case EnrolmentCompleted() -> set(at, Map.of(STATUS, EnrolmentStatus.COMPLETED));
      case EnrolmentUndone _ -> set(at, Map.of(STATUS, EnrolmentStatus.UNDONE));
      case EnrolmentFailed(var step, var code) -> {
        set(at, step, Map.of(StepTable.CODE, code));
        set(at, Map.of(STATUS, EnrolmentStatus.FAILED));
      }
    }
  }

  private void begin(Position at, EnrolmentBegun begun) {
    sql.insertInto(ENROLMENT)
        .set(TENANT, at.tenant())
        .set(ID, new EnrolmentId(at.entityId()))
        .set(LEARNER, begun.learner())
        .set(NAME.values(begun.name()))
        .set(PROGRAM, begun.program())
        .set(MENTOR, begun.mentor())
        .set(STATUS, EnrolmentStatus.RUNNING)
        .set(BEGUN, begun.begunAt())
        .execute();
    for (var step : Step.values()) {
      if (step != Step.INVOICE || begun.plan() != null) {
        plan(at, step);
      }
    }
  }

  private void plan(Position at, Step step) {
    sql.insertInto(StepTable.STEP_OF)
        .set(TENANT, at.tenant())
        .set(ID, new EnrolmentId(at.entityId()))
        .set(StepTable.STEP, step)
        .set(StepTable.STATE, StepState.PENDING)
        .execute();
  }

  /** The result of the first step says who the learner is. */
  private void complete(Position at, Step step, @Nullable String result) {
    set(at, step, Map.of(StepTable.STATE, StepState.DONE));
    if (result != null) {
      set(at, step, Map.of(StepTable.RESULT, result));
      if (step == Step.LOGIN_NAME) {
        set(at, Map.of(LEARNER, new AccountId(result)));
      }
    }
  }

  private void set(Position at, Map<Field<?>, ?> values) {
    sql.update(ENROLMENT).set(values).where(enrolment(at)).execute();
  }

  private void set(Position at, Step step, Map<Field<?>, ?> values) {
    sql.update(StepTable.STEP_OF)
        .set(values)
        .where(enrolment(at), StepTable.STEP.eq(step))
        .execute();
  }

  private static Condition enrolment(Position at) {
    return TENANT.eq(at.tenant()).and(ID.eq(new EnrolmentId(at.entityId())));
  }
}
