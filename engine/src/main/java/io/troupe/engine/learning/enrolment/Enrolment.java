package io.troupe.engine.learning.enrolment;

import static io.troupe.engine.learning.enrolment.EnrolmentRejection.LOGIN_NAME_INVALID;
import static io.troupe.engine.learning.enrolment.EnrolmentRejection.NO_SUCH_ENROLMENT;
import static io.troupe.engine.learning.enrolment.EnrolmentRejection.PLAN_INVALID;
import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.reject;

import io.troupe.engine.learning.enrolment.EnrolmentCommand.Begin;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.EnrolmentBegun;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.EnrolmentCompleted;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.EnrolmentFailed;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.EnrolmentUndone;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.StepCompleted;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.StepFailed;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.StepUndone;
import io.troupe.engine.runtime.Context;
import io.troupe.engine.runtime.Decision;
import io.troupe.engine.values.Id;
import java.time.Instant;

/**
 * The memory of a process that has several steps: they are done in their order, and when one is
 * refused those before it are undone in the reverse order.
 */
public sealed interface Enrolment permits Enrolment.NotBegun, BegunEnrolment {
  record NotBegun() implements Enrolment {}

  static Decision<EnrolmentEvent> decide(
      Enrolment enrolment, EnrolmentCommand command, Context context) {
    return switch (enrolment) {
      case NotBegun() ->
          command instanceof Begin begin ? begin(begin, context.now()) : reject(NO_SUCH_ENROLMENT);
      case BegunEnrolment begun -> begun.decide(command);
    };
  }

  private static Decision<EnrolmentEvent> begin(Begin begin, Instant now) {
    if (!Id.FORM.matcher(begin.loginName()).matches()) {
      return reject(LOGIN_NAME_INVALID);
    }
    var plan = begin.plan();
    return plan == null || plan.isSound() ? accept(begunBy(begin, now)) : reject(PLAN_INVALID);
  }

  /** The event that this command makes at that time. */
  static EnrolmentBegun begunBy(Begin begin, Instant at) {
    return new EnrolmentBegun(
        begin.learner(),
        begin.name(),
        begin.email(),
        begin.loginName(),
        begin.program(),
        begin.mentor(),
        begin.plan(),
        at);
  }

  static Enrolment evolve(Enrolment enrolment, EnrolmentEvent event) {
    return switch (event) {
      case EnrolmentBegun begun -> BegunEnrolment.of(begun);
      case StepCompleted(var step, var result, _) ->
          begun(enrolment).with(step, progress -> progress.done(result));
      case StepFailed(var step, var code, _) ->
          begun(enrolment).with(step, progress -> progress.failed(code));
      case StepUndone(var step, _) -> begun(enrolment).with(step, StepProgress::undone);
      case EnrolmentCompleted() -> begun(enrolment).ended(EnrolmentStatus.COMPLETED);
      case EnrolmentUndone _ -> begun(enrolment).ended(EnrolmentStatus.UNDONE);
      case EnrolmentFailed(var step, var code) ->
          begun(enrolment)
              .with(step, progress -> progress.undoRefused(code))
              .ended(EnrolmentStatus.FAILED);
    };
  }

  /** An enrolment that is known to have begun, because it has a history. */
  static BegunEnrolment begun(Enrolment enrolment) {
    return switch (enrolment) {
      case BegunEnrolment begun -> begun;
      case NotBegun() -> throw new IllegalStateException("there is no enrolment");
    };
  }
}
