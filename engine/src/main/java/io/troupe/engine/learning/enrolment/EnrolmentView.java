package io.troupe.engine.learning.enrolment;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.InvoiceId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.ProgramId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment as callers see it.
 *
 * @param learner the account that owns the e-mail, once the login name is claimed; until then the
 *     newly made one
 * @param existing whether that account was there before
 * @param steps in their order; without {@link Step#INVOICE} when there is no plan
 * @param journey absent until it is started, and again when that is undone
 * @param invoice absent until it is issued, and again when that is undone
 */
public record EnrolmentView(
    EnrolmentStatus status,
    AccountId learner,
    boolean existing,
    Personal<String> name,
    Personal<String> email,
    String loginName,
    ProgramId program,
    @Nullable AccountId mentor,
    @Nullable Plan plan,
    Instant begunAt,
    List<StepProgress> steps,
    @Nullable JourneyId journey,
    @Nullable InvoiceId invoice) {

  public EnrolmentView {
    steps = List.copyOf(steps);
  }

  static EnrolmentView of(Enrolment enrolment) {
    var state = Enrolment.begun(enrolment);
    var begun = state.begun();
    var journey = state.result(Step.JOURNEY);
    var invoice = state.result(Step.INVOICE);
    return new EnrolmentView(
        state.status(),
        state.learner(),
        !state.learner().equals(begun.learner()),
        begun.name(),
        begun.email(),
        begun.loginName(),
        begun.program(),
        begun.mentor(),
        begun.plan(),
        begun.begunAt(),
        state.steps().all(),
        journey == null ? null : new JourneyId(journey),
        invoice == null ? null : new InvoiceId(invoice));
  }
}
