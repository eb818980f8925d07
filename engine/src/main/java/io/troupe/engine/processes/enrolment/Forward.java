package io.troupe.engine.processes.enrolment;

import io.troupe.engine.billing.invoice.Installments;
import io.troupe.engine.billing.invoice.InvoiceCommand;
import io.troupe.engine.billing.invoice.InvoiceEntity;
import io.troupe.engine.billing.invoice.Line;
import io.troupe.engine.journal.Recorded;
import io.troupe.engine.learning.enrolment.EnrolmentCommand;
import io.troupe.engine.learning.enrolment.EnrolmentView;
import io.troupe.engine.learning.enrolment.Plan;
import io.troupe.engine.learning.journey.JourneyCommand;
import io.troupe.engine.learning.journey.JourneyEntity;
import io.troupe.engine.learning.journey.Stop;
import io.troupe.engine.learning.program.ProgramEntity;
import io.troupe.engine.learning.program.ProgramView;
import io.troupe.engine.learning.program.Published;
import io.troupe.engine.processes.Step;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.Rejection;
import io.troupe.engine.tenancy.account.AccountCommand;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.loginname.LoginName;
import io.troupe.engine.tenancy.loginname.LoginNameCommand;
import io.troupe.engine.tenancy.loginname.LoginNameEntity;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.RoleId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One step of an enrolment, done. */
record Forward(Recorded event, String enrolment, io.troupe.engine.learning.enrolment.Step step) {
  private static final RoleId STUDENT = new RoleId("student");
  private static final String EXISTING = "existing";

  List<Step> steps(EnrolmentView view) {
    return switch (step) {
      case LOGIN_NAME -> claim(view);
      case ACCOUNT -> view.existing() ? done(EXISTING) : open(view);
      case JOURNEY -> program(view, published -> start(view, published));
      case INVOICE -> program(view, published -> issue(view, published));
      case WELCOME -> new Welcome(event, enrolment, view).steps(() -> done(null));
    };
  }

  /** Claims the e-mail for the new account; where it has an owner, the owner is the learner. */
  private List<Step> claim(EnrolmentView view) {
    return List.of(
        Step.ask(
            "claim",
            LoginNameEntity.TYPE,
            view.loginName(),
            new LoginNameCommand.Claim(view.learner()),
            name -> done(owner(name)),
            _ -> List.of(lookUpOwner(view))));
  }

  private Step lookUpOwner(EnrolmentView view) {
    return Step.look(
        "owner", LoginNameEntity.TYPE, view.loginName(), name -> done(owner(name)), this::failed);
  }

  private static String owner(LoginName name) {
    return Objects.requireNonNull(name.account(), "a claimed name has an owner").value();
  }

  private List<Step> open(EnrolmentView view) {
    var command =
        new AccountCommand.Open(view.name(), view.email(), view.loginName(), Set.of(STUDENT));
    return List.of(
        Step.ask(
            "open",
            AccountEntity.TYPE,
            view.learner().value(),
            command,
            _ -> done(null),
            this::failed));
  }

  private List<Step> program(EnrolmentView view, Function<Published, List<Step>> then) {
    return List.of(
        Step.look(
            "program",
            ProgramEntity.TYPE,
            view.program().value(),
            program -> published(program, then),
            this::failed));
  }

  private List<Step> published(ProgramView program, Function<Published, List<Step>> then) {
    var published = program.published();
    return published == null ? failed("program-not-published") : then.apply(published);
  }

  private List<Step> start(EnrolmentView view, Published program) {
    var stops =
        program.modules().stream()
            .flatMap(module -> module.lessons().stream())
            .map(it -> new Stop(it.id(), it.title(), it.assignment() != null))
            .toList();
    var journey = made("journey");
    var command =
        new JourneyCommand.Start(
            view.program(), program.version(), view.learner(), view.mentor(), stops);
    return List.of(
        Step.ask("start", JourneyEntity.TYPE, journey, command, _ -> done(journey), this::failed));
  }

  private List<Step> issue(EnrolmentView view, Published program) {
    Plan plan = Objects.requireNonNull(view.plan(), "an invoice needs a plan");
    var invoice = made("invoice");
    var command =
        new InvoiceCommand.Issue(
            new AccountId(view.learner().value()),
            List.of(new Line(program.title(), plan.total())),
            Installments.split(plan.total(), plan.installments(), plan.firstDue()));
    return List.of(
        Step.ask("issue", InvoiceEntity.TYPE, invoice, command, _ -> done(invoice), this::failed));
  }

  /** The id of what this enrolment makes, the same at each repeat. */
  private String made(String what) {
    return CommandId.of(event.position().tenant().value(), "enrolment", enrolment, what).value();
  }

  private List<Step> done(@Nullable String result) {
    return EnrolmentProcess.report(enrolment, new EnrolmentCommand.CompleteStep(step, result));
  }

  private List<Step> failed(Rejection rejection) {
    return failed(rejection.code());
  }

  private List<Step> failed(String code) {
    return EnrolmentProcess.report(enrolment, new EnrolmentCommand.FailStep(step, code));
  }
}
