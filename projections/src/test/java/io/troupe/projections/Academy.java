package io.troupe.projections;

import static io.troupe.projections.Story.sealed;

import io.troupe.engine.ai.thread.ThreadCommand;
import io.troupe.engine.ai.thread.ThreadEntity;
import io.troupe.engine.billing.invoice.Installment;
import io.troupe.engine.billing.invoice.InvoiceCommand;
import io.troupe.engine.billing.invoice.InvoiceEntity;
import io.troupe.engine.billing.invoice.Line;
import io.troupe.engine.credits.wallet.WalletCommand;
import io.troupe.engine.credits.wallet.WalletEntity;
import io.troupe.engine.learning.enrolment.EnrolmentCommand;
import io.troupe.engine.learning.enrolment.EnrolmentEntity;
import io.troupe.engine.learning.enrolment.Step;
import io.troupe.engine.learning.journey.JourneyCommand;
import io.troupe.engine.learning.journey.JourneyEntity;
import io.troupe.engine.learning.journey.Stop;
import io.troupe.engine.learning.journey.Verdict;
import io.troupe.engine.learning.program.Lesson;
import io.troupe.engine.learning.program.LessonKind;
import io.troupe.engine.learning.program.Module;
import io.troupe.engine.learning.program.ProgramCommand;
import io.troupe.engine.learning.program.ProgramEntity;
import io.troupe.engine.runtime.EntityType;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.runtime.TestNode;
import io.troupe.engine.tenancy.account.AccountCommand;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.invitation.InvitationCommand;
import io.troupe.engine.tenancy.invitation.InvitationEntity;
import io.troupe.engine.tenancy.role.RoleCommand;
import io.troupe.engine.tenancy.role.RoleEntity;
import io.troupe.engine.tenancy.tenant.TenantCommand;
import io.troupe.engine.tenancy.tenant.TenantEntity;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.GrantId;
import io.troupe.engine.values.HoldId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.LessonId;
import io.troupe.engine.values.Money;
import io.troupe.engine.values.ProgramId;
import io.troupe.engine.values.QuestionId;
import io.troupe.engine.values.RoleId;
import io.troupe.engine.values.SubmissionId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A day in a tenant's life on a real node: something for every read model to show. */
final class Academy {
  static final EntityType<?, ?, ?, ?>[] TYPES = {
    TenantEntity.TYPE,
    AccountEntity.TYPE,
    InvitationEntity.TYPE,
    RoleEntity.TYPE,
    ProgramEntity.TYPE,
    EnrolmentEntity.TYPE,
    JourneyEntity.TYPE,
    WalletEntity.TYPE,
    InvoiceEntity.TYPE,
    ThreadEntity.TYPE
  };

  private static final AccountId ADA = new AccountId("ada");
  private static final AccountId SOMEONE = new AccountId("someone");
  private static final JourneyId JOURNEY = new JourneyId("j".repeat(22));
  private static final LessonId LESSON = new LessonId("lesson");
  private static final LessonId LAST = new LessonId("last");

  private final TestNode node;
  private final Watcher watcher;
  private int commands;

  /** Who is told after each command where its last event is. */
  interface Watcher {
    void after(Position position) throws Exception;
  }

  Academy(TestNode node, Watcher watcher) {
    this.node = node;
    this.watcher = watcher;
  }

  void live() throws Exception {
    people();
    learning();
    work();
    credits();
    money();
    coach();
  }

  private void people() throws Exception {
    var signUp = new TenantCommand.SignUp("Academy", "Asia/Tokyo", "EUR");
    tell(TenantEntity.TYPE, "academy", signUp);
    var roles = Set.of(new RoleId("student"));
    var open =
        new AccountCommand.Open(sealed("ada", "name"), sealed("ada", "mail"), "login", roles);
    tell(AccountEntity.TYPE, "ada", open);
    tell(AccountEntity.TYPE, "ada", new AccountCommand.SetPassword("hash"));
    tell(AccountEntity.TYPE, "bob", open);
    tell(AccountEntity.TYPE, "bob", new AccountCommand.Close("undone"));
    var expiry = Instant.now().plus(Duration.ofDays(1));
    var invite = new InvitationCommand.Invite(ADA, sealed("ada", "mail"), roles, SOMEONE, expiry);
    tell(InvitationEntity.TYPE, "invitation", invite);
    tell(InvitationEntity.TYPE, "invitation", new InvitationCommand.Accept("hash"));
    tell(InvitationEntity.TYPE, "other", invite);
    tell(RoleEntity.TYPE, "tutor", new RoleCommand.Define("Tutor", Set.of("lesson-view")));
  }

  private void learning() throws Exception {
    var lesson = new Lesson(LESSON, "Lesson", LessonKind.TEXT, "text", null, "Write");
    var modules = List.of(new Module("Module", List.of(lesson)));
    tell(ProgramEntity.TYPE, "program", new ProgramCommand.Create("Course", modules));
    tell(ProgramEntity.TYPE, "program", new ProgramCommand.Publish());
    tell(ProgramEntity.TYPE, "program", new ProgramCommand.Change("Draft", modules));
    tell(
        EnrolmentEntity.TYPE,
        "enrolment",
        new EnrolmentCommand.Begin(
            ADA,
            sealed("ada", "name"),
            sealed("ada", "mail"),
            "login",
            new ProgramId("program"),
            null,
            null));
    tell(
        EnrolmentEntity.TYPE,
        "enrolment",
        new EnrolmentCommand.CompleteStep(Step.LOGIN_NAME, "ada"));
    tell(EnrolmentEntity.TYPE, "enrolment", new EnrolmentCommand.FailStep(Step.ACCOUNT, "broken"));
  }

  private void work() throws Exception {
    var stops = List.of(new Stop(LESSON, "Lesson", true), new Stop(LAST, "Last", true));
    journey(new JourneyCommand.Start(new ProgramId("program"), 1, ADA, null, stops));
    journey(new JourneyCommand.View(LESSON));
    journey(new JourneyCommand.Submit(submission("a"), LESSON, sealed("ada", "first")));
    journey(new JourneyCommand.Review(submission("a"), Verdict.SEND_BACK, null, 30));
    journey(new JourneyCommand.Submit(submission("b"), LESSON, sealed("ada", "second")));
    journey(new JourneyCommand.Review(submission("b"), Verdict.APPROVE, null, 80));
    journey(new JourneyCommand.AssignMentor(SOMEONE));
    journey(new JourneyCommand.Submit(submission("c"), LAST, sealed("ada", "third")));
  }

  private void credits() throws Exception {
    wallet(new WalletCommand.Grant(new GrantId("grant"), new Credits(100), "gift", 0, null));
    for (var hold : List.of("one", "two", "three")) {
      wallet(new WalletCommand.Hold(new HoldId(hold), new Credits(10), "coach", null));
    }
    wallet(new WalletCommand.Capture(new HoldId("one"), new Credits(6)));
    wallet(new WalletCommand.Release(new HoldId("two")));
    wallet(new WalletCommand.Refund(new HoldId("one"), "sorry"));
  }

  private void money() throws Exception {
    var half = new Money(50, "EUR");
    var first = LocalDate.parse("2027-04-01");
    var issue =
        new InvoiceCommand.Issue(
            ADA,
            List.of(new Line("Course", new Money(100, "EUR"))),
            List.of(new Installment(first, half), new Installment(first.plusMonths(1), half)));
    tell(InvoiceEntity.TYPE, "invoice", issue);
    tell(InvoiceEntity.TYPE, "invoice", new InvoiceCommand.RecordPayment("p", half, null));
    tell(InvoiceEntity.TYPE, "other", issue);
    tell(InvoiceEntity.TYPE, "other", new InvoiceCommand.Cancel("undone"));
  }

  private void coach() throws Exception {
    tell(ThreadEntity.TYPE, "thread", new ThreadCommand.Start(SOMEONE, null));
    tell(
        ThreadEntity.TYPE,
        "thread",
        new ThreadCommand.Ask(
            new QuestionId("question"),
            sealed("someone", "why"),
            new Credits(5),
            Instant.now().plus(Duration.ofMinutes(5))));
  }

  private void journey(JourneyCommand command) throws Exception {
    tell(JourneyEntity.TYPE, JOURNEY.value(), command);
  }

  private void wallet(WalletCommand command) throws Exception {
    tell(WalletEntity.TYPE, "ada", command);
  }

  private <C> void tell(EntityType<C, ?, ?, ?> type, String id, C command) throws Exception {
    commands++;
    watcher.after(node.done(type, id, "command-" + commands, command).position());
  }

  private static SubmissionId submission(String letter) {
    return SubmissionId.in(JOURNEY, letter.repeat(22));
  }
}
