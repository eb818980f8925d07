package io.troupe.engine.learning.enrolment;

import static io.troupe.engine.runtime.Scenario.START;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.troupe.engine.runtime.Scenario;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.InvoiceId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.Money;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.ProgramId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnrolmentTest {
  private static final AccountId LEARNER = new AccountId("learner");
  private static final AccountId KNOWN = new AccountId("known");
  private static final Personal<String> NAME = sealed("name");
  private static final Personal<String> EMAIL = sealed("email");
  private static final ProgramId PROGRAM = new ProgramId("feedback");
  private static final LocalDate DUE = LocalDate.parse("2026-02-01");
  private static final Plan PLAN = new Plan(new Money(30_000, "EUR"), 3, DUE);

  private final Scenario<EnrolmentCommand, EnrolmentEvent, Enrolment> enrolment =
      Scenario.of(EnrolmentEntity.TYPE);

  @Test
  void an_enrolment_begins_with_the_login_name() {
    enrolment
        .when(begin(PLAN))
        .then(new EnrolmentBegun(LEARNER, NAME, EMAIL, "hash", PROGRAM, null, PLAN, START))
        .when(new CompleteStep(Step.ACCOUNT, null))
        .refused(EnrolmentRejection.NOT_NEXT);
    assertThat(view().steps()).extracting(StepProgress::step).containsExactly(Step.values());
  }

  @Test
  void an_enrolment_is_begun_once() {
    enrolment
        .when(begin(PLAN))
        .when(begin(PLAN))
        .unchanged()
        .when(begin(null))
        .refused(EnrolmentRejection.ALREADY_BEGUN);
  }

  @Test
  void what_was_never_begun_has_no_steps() {
    enrolment
        .when(new CompleteStep(Step.LOGIN_NAME, "learner"))
        .refused(EnrolmentRejection.NO_SUCH_ENROLMENT);
  }

  @Test
  void each_completed_step_names_the_next_and_the_last_one_completes_the_enrolment() {
    enrolment
        .when(begin(PLAN))
        .when(new CompleteStep(Step.LOGIN_NAME, "learner"))
        .then(new StepCompleted(Step.LOGIN_NAME, "learner", Step.ACCOUNT))
        .when(new CompleteStep(Step.ACCOUNT, null))
        .then(new StepCompleted(Step.ACCOUNT, null, Step.JOURNEY))
        .when(new CompleteStep(Step.JOURNEY, "way"))
        .then(new StepCompleted(Step.JOURNEY, "way", Step.INVOICE))
        .when(new CompleteStep(Step.INVOICE, "bill"))
        .then(new StepCompleted(Step.INVOICE, "bill", Step.WELCOME))
        .when(new CompleteStep(Step.WELCOME, null))
        .then(new StepCompleted(Step.WELCOME, null, null), new EnrolmentCompleted());
    assertThat(view().status()).isEqualTo(EnrolmentStatus.COMPLETED);
    assertThat(view().journey()).isEqualTo(new JourneyId("way"));
    assertThat(view().invoice()).isEqualTo(new InvoiceId("bill"));
  }

  @Test
  void without_a_plan_there_is_no_invoice() {
    upToJourney(null, LEARNER)
        .then(new StepCompleted(Step.JOURNEY, "way", Step.WELCOME))
        .when(new CompleteStep(Step.INVOICE, "bill"))
        .refused(EnrolmentRejection.NOT_NEXT);
    assertThat(view().steps()).extracting(StepProgress::step).doesNotContain(Step.INVOICE);
  }

  @Test
  void a_report_that_comes_again_changes_nothing() {
    upToJourney(PLAN, LEARNER)
        .when(new CompleteStep(Step.JOURNEY, "way"))
        .unchanged()
        .when(new CompleteStep(Step.JOURNEY, "another"))
        .refused(EnrolmentRejection.NOT_NEXT)
        .when(new FailStep(Step.INVOICE, "overpaid"))
        .when(new FailStep(Step.INVOICE, "overpaid"))
        .unchanged()
        .when(new UndoStep(Step.JOURNEY))
        .when(new UndoStep(Step.JOURNEY))
        .unchanged();
  }

  @Test
  void the_learner_is_whoever_owns_the_email() {
    upToJourney(PLAN, KNOWN);
    assertThat(view().learner()).isEqualTo(KNOWN);
    assertThat(view().existing()).isTrue();
  }

  @Test
  void after_a_refused_step_those_before_it_are_undone_in_reverse() {
    upToJourney(PLAN, LEARNER)
        .when(new FailStep(Step.INVOICE, "nothing-due"))
        .then(new StepFailed(Step.INVOICE, "nothing-due", Step.JOURNEY))
        .when(new UndoStep(Step.ACCOUNT))
        .refused(EnrolmentRejection.NOT_NEXT)
        .when(new CompleteStep(Step.WELCOME, null))
        .refused(EnrolmentRejection.NOT_NEXT)
        .when(new UndoStep(Step.JOURNEY))
        .then(new StepUndone(Step.JOURNEY, Step.ACCOUNT))
        .when(new UndoStep(Step.ACCOUNT))
        .then(new StepUndone(Step.ACCOUNT, Step.LOGIN_NAME))
        .when(new UndoStep(Step.LOGIN_NAME))
        .then(
            new StepUndone(Step.LOGIN_NAME, null),
            new EnrolmentUndone(Step.INVOICE, "nothing-due"));
    assertThat(view().status()).isEqualTo(EnrolmentStatus.UNDONE);
    assertThat(view().journey()).isNull();
    assertThat(view().steps())
        .extracting(StepProgress::state)
        .containsExactly(
            StepState.UNDONE,
            StepState.UNDONE,
            StepState.UNDONE,
            StepState.FAILED,
            StepState.PENDING);
  }

  @Test
  void an_account_that_was_there_before_is_not_undone() {
    upToJourney(PLAN, KNOWN)
        .when(new FailStep(Step.INVOICE, "nothing-due"))
        .when(new UndoStep(Step.JOURNEY))
        .then(new StepUndone(Step.JOURNEY, null), new EnrolmentUndone(Step.INVOICE, "nothing-due"));
  }

  @Test
  void a_refused_first_step_leaves_nothing_to_undo() {
    enrolment
        .when(begin(PLAN))
        .when(new FailStep(Step.LOGIN_NAME, "busy"))
        .then(
            new StepFailed(Step.LOGIN_NAME, "busy", null),
            new EnrolmentUndone(Step.LOGIN_NAME, "busy"));
  }

  @Test
  void an_undo_that_is_refused_ends_the_enrolment_as_failed() {
    upToJourney(PLAN, LEARNER)
        .when(new FailStep(Step.INVOICE, "nothing-due"))
        .when(new UndoStep(Step.JOURNEY))
        .when(new FailUndo(Step.ACCOUNT, "has-signed-up"))
        .then(new EnrolmentFailed(Step.ACCOUNT, "has-signed-up"))
        .when(new FailUndo(Step.ACCOUNT, "has-signed-up"))
        .unchanged()
        .when(new UndoStep(Step.ACCOUNT))
        .refused(EnrolmentRejection.ENROLMENT_OVER);
    assertThat(view().status()).isEqualTo(EnrolmentStatus.FAILED);
    assertThat(view().steps())
        .contains(new StepProgress(Step.ACCOUNT, StepState.DONE, null, "has-signed-up"));
  }

  @Test
  void nothing_is_undone_unless_a_step_was_refused() {
    upToJourney(PLAN, LEARNER)
        .when(new UndoStep(Step.JOURNEY))
        .refused(EnrolmentRejection.NOT_NEXT)
        .when(new FailUndo(Step.JOURNEY, "no"))
        .refused(EnrolmentRejection.NOT_NEXT);
  }

  @Test
  void a_completed_enrolment_takes_no_more_reports() {
    upToJourney(null, LEARNER)
        .when(new CompleteStep(Step.WELCOME, "mail"))
        .when(new FailStep(Step.WELCOME, "late"))
        .refused(EnrolmentRejection.ENROLMENT_OVER)
        .when(new CompleteStep(Step.WELCOME, "mail"))
        .unchanged();
  }

  @Test
  void results_and_codes_have_the_form_of_ids() {
    enrolment
        .when(begin(PLAN))
        .when(new CompleteStep(Step.LOGIN_NAME, null))
        .refused(EnrolmentRejection.RESULT_INVALID)
        .when(new CompleteStep(Step.LOGIN_NAME, "someone@example.org"))
        .refused(EnrolmentRejection.RESULT_INVALID)
        .when(new FailStep(Step.LOGIN_NAME, "not a code"))
        .refused(EnrolmentRejection.CODE_INVALID);
  }

  @Test
  void what_cannot_be_carried_out_is_refused_at_the_beginning() {
    refused(EnrolmentRejection.PLAN_INVALID, new Plan(new Money(100, "EUR"), 0, DUE));
    refused(EnrolmentRejection.PLAN_INVALID, new Plan(new Money(100, "EUR"), 25, DUE));
    refused(EnrolmentRejection.PLAN_INVALID, new Plan(new Money(2, "EUR"), 3, DUE));
    enrolment
        .when(new Begin(LEARNER, NAME, EMAIL, "a@b", PROGRAM, null, PLAN))
        .refused(EnrolmentRejection.LOGIN_NAME_INVALID);
  }

  private void refused(EnrolmentRejection rejection, Plan plan) {
    enrolment.when(begin(plan)).refused(rejection);
  }

  private Scenario<EnrolmentCommand, EnrolmentEvent, Enrolment> upToJourney(
      @Nullable Plan plan, AccountId owner) {
    return enrolment
        .when(begin(plan))
        .when(new CompleteStep(Step.LOGIN_NAME, owner.value()))
        .when(new CompleteStep(Step.ACCOUNT, owner.equals(LEARNER) ? null : "existing"))
        .when(new CompleteStep(Step.JOURNEY, "way"))
        .accepted();
  }

  private EnrolmentView view() {
    return EnrolmentView.of(enrolment.state());
  }

  private static Begin begin(@Nullable Plan plan) {
    return new Begin(LEARNER, NAME, EMAIL, "hash", PROGRAM, null, plan);
  }

  private static Personal<String> sealed(String text) {
    return new Personal<>(new PersonId("learner"), text);
  }
}
