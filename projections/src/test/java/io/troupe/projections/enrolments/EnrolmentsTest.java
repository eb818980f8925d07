package io.troupe.projections.enrolments;

import static io.troupe.projections.Story.ACADEMY;
import static io.troupe.projections.Story.sealed;
import static io.troupe.projections.Story.time;
import static io.troupe.projections.TestView.got;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.troupe.engine.journal.JournalKind;
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
import io.troupe.engine.learning.enrolment.Plan;
import io.troupe.engine.learning.enrolment.Step;
import io.troupe.engine.learning.enrolment.StepProgress;
import io.troupe.engine.learning.enrolment.StepState;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.InvoiceId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.Money;
import io.troupe.engine.values.ProgramId;
import io.troupe.projections.Story;
import io.troupe.projections.TestView;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnrolmentsTest {
  private static final Plan PLAN =
      new Plan(new Money(1200, "EUR"), 3, LocalDate.parse("2027-04-01"));

  @TempDir Path folder;
  private final Story story = new Story();

  @ParameterizedTest
  @EnumSource
  void an_enrolment_shows_what_each_step_has_made(JournalKind kind) throws Exception {
    try (var view = new TestView(new EnrolmentsProjection(), kind, folder)) {
      view.given(
          begun("e", PLAN),
          event("e", new StepCompleted(Step.LOGIN_NAME, "owner", Step.ACCOUNT)),
          event("e", new StepCompleted(Step.ACCOUNT, "existing", Step.JOURNEY)),
          event("e", new StepCompleted(Step.JOURNEY, "journey", Step.INVOICE)),
          event("e", new StepCompleted(Step.INVOICE, "invoice", Step.WELCOME)),
          event("e", new StepCompleted(Step.WELCOME, null, null)),
          event("e", new EnrolmentCompleted()));
      var row = got(new EnrolmentsQueries(view).list(ACADEMY, null, 10)).getFirst();
      assertThat(row.status()).isEqualTo(EnrolmentStatus.COMPLETED);
      assertThat(row.learner()).isEqualTo(new AccountId("owner"));
      assertThat(row.name()).isEqualTo(sealed("new", "name"));
      assertThat(row.mentor()).isNull();
      assertThat(row.journey()).hasValue(new JourneyId("journey"));
      assertThat(row.invoice()).hasValue(new InvoiceId("invoice"));
      assertThat(row.steps()).extracting(StepProgress::step).containsExactly(Step.values());
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_was_undone_is_not_there_any_more(JournalKind kind) throws Exception {
    try (var view = new TestView(new EnrolmentsProjection(), kind, folder)) {
      view.given(
          begun("e", null),
          event("e", new StepCompleted(Step.LOGIN_NAME, "owner", Step.ACCOUNT)),
          event("e", new StepCompleted(Step.ACCOUNT, "existing", Step.JOURNEY)),
          event("e", new StepCompleted(Step.JOURNEY, "journey", Step.WELCOME)),
          event("e", new StepFailed(Step.WELCOME, "no-mail", Step.JOURNEY)),
          event("e", new StepUndone(Step.JOURNEY, null)),
          event("e", new EnrolmentUndone(Step.WELCOME, "no-mail")));
      var row = got(new EnrolmentsQueries(view).list(ACADEMY, null, 10)).getFirst();
      assertThat(row.status()).isEqualTo(EnrolmentStatus.UNDONE);
      assertThat(row.journey()).isEmpty();
      assertThat(row.steps())
          .extracting(StepProgress::step, StepProgress::state, StepProgress::code)
          .containsExactly(
              tuple(Step.LOGIN_NAME, StepState.DONE, null),
              tuple(Step.ACCOUNT, StepState.DONE, null),
              tuple(Step.JOURNEY, StepState.UNDONE, null),
              tuple(Step.WELCOME, StepState.FAILED, "no-mail"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_undo_that_is_refused_leaves_the_step_done_and_says_why(JournalKind kind)
      throws Exception {
    try (var view = new TestView(new EnrolmentsProjection(), kind, folder)) {
      view.given(
          begun("e", null),
          event("e", new StepCompleted(Step.LOGIN_NAME, "new", Step.ACCOUNT)),
          event("e", new StepFailed(Step.ACCOUNT, "broken", Step.LOGIN_NAME)),
          event("e", new EnrolmentFailed(Step.LOGIN_NAME, "stuck")));
      var row = got(new EnrolmentsQueries(view).list(ACADEMY, null, 10)).getFirst();
      assertThat(row.status()).isEqualTo(EnrolmentStatus.FAILED);
      assertThat(row.steps().getFirst())
          .isEqualTo(new StepProgress(Step.LOGIN_NAME, StepState.DONE, "new", "stuck"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_newest_come_first_and_a_learners_own_can_be_asked_for(JournalKind kind)
      throws Exception {
    try (var view = new TestView(new EnrolmentsProjection(), kind, folder)) {
      view.given(begun("e1", null), begun("e2", null), begun("e3", null));
      view.given(event("e2", new StepCompleted(Step.LOGIN_NAME, "owner", Step.ACCOUNT)));
      var enrolments = new EnrolmentsQueries(view);
      var page = got(enrolments.list(ACADEMY, null, 1));
      assertThat(page).extracting(row -> row.id().value()).containsExactly("e3", "e2");
      assertThat(got(enrolments.list(ACADEMY, page.getFirst().place(), 5)))
          .extracting(row -> row.id().value())
          .containsExactly("e2", "e1");
      assertThat(got(enrolments.ofLearner(ACADEMY, new AccountId("owner"), null, 5)))
          .extracting(row -> row.id().value())
          .containsExactly("e2");
    }
  }

  private Recorded begun(String id, Plan plan) {
    return event(
        id,
        new EnrolmentBegun(
            new AccountId("new"),
            sealed("new", "name"),
            sealed("new", "mail"),
            "login",
            new ProgramId("program"),
            null,
            plan,
            time(id.hashCode() % 100)));
  }

  private Recorded event(String id, EnrolmentEvent event) {
    return story.event("enrolment", id, event);
  }
}
