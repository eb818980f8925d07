package io.troupe.engine.processes.enrolment;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.learning.enrolment.EnrolmentView;
import io.troupe.engine.messaging.inbox.InboxCommand;
import io.troupe.engine.messaging.inbox.InboxEntity;
import io.troupe.engine.processes.Mailbox;
import io.troupe.engine.processes.Step;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.account.AccountView;
import io.troupe.engine.tenancy.invitation.InvitationCommand;
import io.troupe.engine.tenancy.invitation.InvitationEntity;
import io.troupe.engine.values.NotificationId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Tells a learner of the new programme: an invitation for who cannot sign in yet, or a mail. */
record Welcome(Recorded event, String enrolment, EnrolmentView view) {
  private static final Duration TO_ACCEPT = Duration.ofDays(14);

  List<Step> steps(Supplier<List<Step>> then) {
    return List.of(
        Step.look(
            "learner", AccountEntity.TYPE, view.learner().value(), account -> tell(account, then)));
  }

  private List<Step> tell(AccountView account, Supplier<List<Step>> then) {
    var told = account.status() == AccountView.Status.INVITED ? invite(account) : mail(account);
    return List.of(told, notification(then));
  }

  private Step invite(AccountView account) {
    var invitedBy = Objects.requireNonNullElse(view.mentor(), view.learner());
    var expiresAt = event.by().at().plus(TO_ACCEPT);
    return Step.ask(
        "invite",
        InvitationEntity.TYPE,
        id("invitation"),
        new InvitationCommand.Invite(
            view.learner(), account.email(), account.roles(), invitedBy, expiresAt));
  }

  private Step mail(AccountView account) {
    return Mailbox.queue("mail", id("mail"), account, "enrolled", about());
  }

  private Step notification(Supplier<List<Step>> then) {
    return Step.ask(
        "notify",
        InboxEntity.TYPE,
        view.learner().value(),
        new InboxCommand.Notify(new NotificationId(id("notification")), "enrolled", about()),
        _ -> then.get(),
        _ -> then.get());
  }

  private Map<String, String> about() {
    return Map.of("program", view.program().value(), "enrolment", enrolment);
  }

  private String id(String what) {
    return CommandId.of(event.position().tenant().value(), "enrolment", enrolment, what).value();
  }
}
