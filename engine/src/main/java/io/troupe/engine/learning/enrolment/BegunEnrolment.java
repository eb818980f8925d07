package io.troupe.engine.learning.enrolment;

import static io.troupe.engine.learning.enrolment.EnrolmentRejection.ALREADY_BEGUN;
import static io.troupe.engine.learning.enrolment.EnrolmentRejection.CODE_INVALID;
import static io.troupe.engine.learning.enrolment.EnrolmentRejection.ENROLMENT_OVER;
import static io.troupe.engine.learning.enrolment.EnrolmentRejection.NOT_NEXT;
import static io.troupe.engine.learning.enrolment.EnrolmentRejection.RESULT_INVALID;
import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.reject;
import static io.troupe.engine.runtime.Decision.unchanged;

import io.troupe.engine.learning.enrolment.EnrolmentCommand.Begin;
import io.troupe.engine.learning.enrolment.EnrolmentCommand.CompleteStep;
import io.troupe.engine.learning.enrolment.EnrolmentCommand.FailStep;
import io.troupe.engine.learning.enrolment.EnrolmentCommand.FailUndo;
import io.troupe.engine.learning.enrolment.EnrolmentCommand.UndoStep;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.EnrolmentBegun;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.EnrolmentCompleted;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.EnrolmentFailed;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.EnrolmentUndone;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.StepCompleted;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.StepFailed;
import io.troupe.engine.learning.enrolment.EnrolmentEvent.StepUndone;
import io.troupe.engine.runtime.Decision;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Id;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment and how far it got.
 *
 * @param begun what was asked for
 */
public record BegunEnrolment(EnrolmentBegun begun, Steps steps, EnrolmentStatus status)
    implements Enrolment {

  static BegunEnrolment of(EnrolmentBegun begun) {
    return new BegunEnrolment(begun, Steps.planned(begun.plan() != null), EnrolmentStatus.RUNNING);
  }

  Decision<EnrolmentEvent> decide(EnrolmentCommand command) {
    return switch (command) {
      case Begin begin ->
          Enrolment.begunBy(begin, begun.begunAt()).equals(begun)
              ? unchanged()
              : reject(ALREADY_BEGUN);
      case CompleteStep(var step, var result) -> complete(step, result);
      case FailStep(var step, var code) -> fail(step, code);
      case UndoStep(var step) -> undo(step);
      case FailUndo(var step, var code) -> failUndo(step, code);
    };
  }

  private Decision<EnrolmentEvent> complete(Step step, @Nullable String result) {
    var known = steps.of(step);
    if (known != null && known.equals(known.done(result))) {
      return unchanged();
    }
    if (doNext() != step) {
      return outOfTurn();
    }
    if (result == null ? hasResult(step) : !isId(result)) {
      return reject(RESULT_INVALID);
    }
    var next = steps.with(step, progress -> progress.done(result)).next();
    var completed = new StepCompleted(step, result, next);
    return next == null ? accept(completed, new EnrolmentCompleted()) : accept(completed);
  }

  private Decision<EnrolmentEvent> fail(Step step, String code) {
    var known = steps.of(step);
    if (known != null && known.equals(known.failed(code))) {
      return unchanged();
    }
    if (doNext() != step) {
      return outOfTurn();
    }
    if (!isId(code)) {
      return reject(CODE_INVALID);
    }
    var undoNext = steps.lastDone(this::isUndoable);
    var failed = new StepFailed(step, code, undoNext);
    return undoNext == null ? accept(failed, new EnrolmentUndone(step, code)) : accept(failed);
  }

  private Decision<EnrolmentEvent> undo(Step step) {
    var known = steps.of(step);
    if (known != null && known.state() == StepState.UNDONE) {
      return unchanged();
    }
    if (undoNext() != step) {
      return outOfTurn();
    }
    var undoNext = steps.with(step, StepProgress::undone).lastDone(this::isUndoable);
    var undone = new StepUndone(step, undoNext);
    return undoNext == null ? accept(undone, undoneBecause()) : accept(undone);
  }

  private Decision<EnrolmentEvent> failUndo(Step step, String code) {
    var known = steps.of(step);
    if (known != null && known.isUndoRefused(code)) {
      return unchanged();
    }
    if (undoNext() != step) {
      return outOfTurn();
    }
    return isId(code) ? accept(new EnrolmentFailed(step, code)) : reject(CODE_INVALID);
  }

  private EnrolmentUndone undoneBecause() {
    var failed = Objects.requireNonNull(steps.failed(), "something is undone because of it");
    return new EnrolmentUndone(
        failed.step(), Objects.requireNonNull(failed.code(), "a failure has a code"));
  }

  /** The step to be done; null while steps are undone and after the end. */
  private @Nullable Step doNext() {
    return status == EnrolmentStatus.RUNNING && steps.failed() == null ? steps.next() : null;
  }

  /** The step to be undone; null while steps are done and after the end. */
  private @Nullable Step undoNext() {
    return status == EnrolmentStatus.RUNNING && steps.failed() != null
        ? steps.lastDone(this::isUndoable)
        : null;
  }

  private Decision<EnrolmentEvent> outOfTurn() {
    return reject(status == EnrolmentStatus.RUNNING ? NOT_NEXT : ENROLMENT_OVER);
  }

  /** The account and login name of someone who was there before are not this enrolment's. */
  private boolean isUndoable(Step step) {
    return switch (step) {
      case LOGIN_NAME, ACCOUNT -> learner().equals(begun.learner());
      case JOURNEY, INVOICE, WELCOME -> true;
    };
  }

  /** The account that owns the e-mail, as far as it is known. */
  AccountId learner() {
    var owner = result(Step.LOGIN_NAME);
    return owner == null ? begun.learner() : new AccountId(owner);
  }

  /** What a step has made; null when it is not done, or has been undone. */
  @Nullable String result(Step step) {
    var progress = steps.of(step);
    return progress != null && progress.state() == StepState.DONE ? progress.result() : null;
  }

  private static boolean hasResult(Step step) {
    return switch (step) {
      case LOGIN_NAME, JOURNEY, INVOICE -> true;
      case ACCOUNT, WELCOME -> false;
    };
  }

  private static boolean isId(String text) {
    return Id.FORM.matcher(text).matches();
  }

  BegunEnrolment with(Step step, UnaryOperator<StepProgress> change) {
    return new BegunEnrolment(begun, steps.with(step, change), status);
  }

  BegunEnrolment ended(EnrolmentStatus how) {
    return new BegunEnrolment(begun, steps, how);
  }
}
