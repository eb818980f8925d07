package io.troupe.engine.processes.enrolment;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.learning.enrolment.EnrolmentCommand;
import io.troupe.engine.learning.enrolment.EnrolmentEntity;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.EnrolmentBegun;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.StepCompleted;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.StepFailed;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.StepUndone;
import io.troupe.engine.learning.enrolment.EnrolmentView;
import io.troupe.engine.processes.Process;
import io.troupe.engine.processes.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does what an enrolment says is next, and reports back to it. The enrolment remembers; this only
 * routes, so a repeat after a crash gives the same commands under the same ids.
 */
public final class EnrolmentProcess implements Process {
  @Override
  public String name() {
    return "enrolment";
  }

  @Override
  public List<Step> react(Recorded event) {
    return switch (event.event()) {
      case EnrolmentBegun _ -> forward(event, io.troupe.engine.learning.enrolment.Step.LOGIN_NAME);
      case StepCompleted(_, _, var next) -> forward(event, next);
      case StepFailed(_, _, var undoNext) -> backward(event, undoNext);
      case StepUndone(_, var undoNext) -> backward(event, undoNext);
      default -> List.of();
    };
  }

  private static List<Step> forward(
      Recorded event, io.troupe.engine.learning.enrolment.@Nullable Step next) {
    return next == null
        ? List.of()
        : look(event, new Forward(event, event.position().entityId(), next)::steps);
  }

  private static List<Step> backward(
      Recorded event, io.troupe.engine.learning.enrolment.@Nullable Step next) {
    return next == null
        ? List.of()
        : look(event, new Backward(event.position().entityId(), next)::steps);
  }

  private static List<Step> look(
      Recorded event, java.util.function.Function<EnrolmentView, List<Step>> then) {
    return List.of(Step.look("enrolment", EnrolmentEntity.TYPE, event.position().entityId(), then));
  }

  /** A report to the enrolment itself. */
  static List<Step> report(String enrolment, EnrolmentCommand command) {
    return List.of(Step.ask("report", EnrolmentEntity.TYPE, enrolment, command));
  }
}
