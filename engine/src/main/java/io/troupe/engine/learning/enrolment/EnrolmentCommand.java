package io.troupe.engine.learning.enrolment;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.ProgramId;
import org.jspecify.annotations.Nullable;

/** What may be asked of an enrolment. */
public sealed interface EnrolmentCommand {
  /**
   * Begins the enrolment.
   *
   * @param learner a newly made account id, used unless the e-mail belongs to an account already
   * @param loginName keyed hash of the e-mail, in the form of an id
   * @param plan how it is paid for; absent: no invoice
   */
  record Begin(
      AccountId learner,
      Personal<String> name,
      Personal<String> email,
      String loginName,
      ProgramId program,
      @Nullable AccountId mentor,
      @Nullable Plan plan)
      implements EnrolmentCommand {}

  /**
   * Reports that the next step is done.
   *
   * @param result what it made, in the form of an id; {@code LOGIN_NAME}, {@code JOURNEY} and
   *     {@code INVOICE} have one
   */
  record CompleteStep(Step step, @Nullable String result) implements EnrolmentCommand {}

  /**
   * Reports that the next step was refused for good; the steps before it will be undone.
   *
   * @param code why, in the form of an id
   */
  record FailStep(Step step, String code) implements EnrolmentCommand {}

  /** Reports that the step whose turn it is, is undone. */
  record UndoStep(Step step) implements EnrolmentCommand {}

  /**
   * Reports that the step whose turn it is cannot be undone.
   *
   * @param code why, in the form of an id
   */
  record FailUndo(Step step, String code) implements EnrolmentCommand {}
}
