package io.troupe.engine.processes.joining;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.messaging.delivery.DeliveryCommand;
import io.troupe.engine.messaging.delivery.DeliveryEntity;
import io.troupe.engine.processes.Process;
import io.troupe.engine.processes.Step;
import io.troupe.engine.tenancy.account.AccountCommand;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.invitation.InvitationEvent.InvitationAccepted;
import io.troupe.engine.tenancy.invitation.InvitationEvent.Invited;
import io.troupe.engine.values.PersonId;
import java.util.List;
import java.util.Map;

/** Mails an invitation, and gives the account its password once it is accepted. */
public final class Joining implements Process {
  @Override
  public String name() {
    return "joining";
  }

  @Override
  public List<Step> react(Recorded event) {
    var invitation = event.position().entityId();
    return switch (event.event()) {
      case Invited invited -> List.of(mail(invitation, invited));
      case InvitationAccepted(var account, var passwordHash) ->
          List.of(
              Step.ask(
                  "password",
                  AccountEntity.TYPE,
                  account.value(),
                  new AccountCommand.SetPassword(passwordHash)));
      default -> List.of();
    };
  }

  private static Step mail(String invitation, Invited invited) {
    return Step.ask(
        "mail",
        DeliveryEntity.TYPE,
        invitation,
        new DeliveryCommand.Queue(
            new PersonId(invited.account().value()),
            invited.email(),
            "invitation",
            Map.of("invitation", invitation),
            null));
  }
}
