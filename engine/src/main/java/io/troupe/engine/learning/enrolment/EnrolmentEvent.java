package io.troupe.engine.learning.enrolment;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.ProgramId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an enrolment. Stored for ever: records are added, never renamed or removed. The
 * event says what is to be done next, so that whoever does it need not know the order.
 */
public sealed interface EnrolmentEvent {
  /** {@link Step#LOGIN_NAME} is to be done next. */
  record EnrolmentBegun(
      AccountId learner,
      Personal<String> name,
      Personal<String> email,
      String loginName,
      ProgramId program,
      @Nullable AccountId mentor,
      @Nullable Plan plan,
      Instant begunAt)
      implements EnrolmentEvent {}

  record StepCompleted(Step step, @Nullable String result, @Nullable Step next)
      implements EnrolmentEvent {}

  record StepFailed(Step step, String code, @Nullable Step undoNext) implements EnrolmentEvent {}

  record StepUndone(Step step, @Nullable Step undoNext) implements EnrolmentEvent {}

  record EnrolmentCompleted() implements EnrolmentEvent {}

  /** Nothing is left of the enrolment because this step was refused. */
  record EnrolmentUndone(Step step, String code) implements EnrolmentEvent {}

  /** The enrolment is stuck because this step could not be undone. */
  record EnrolmentFailed(Step step, String code) implements EnrolmentEvent {}
}
