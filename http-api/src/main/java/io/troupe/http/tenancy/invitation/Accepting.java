package io.troupe.http.tenancy.invitation;

import static io.troupe.engine.tenancy.invitation.InvitationRejection.NO_SUCH_INVITATION;

import io.troupe.engine.journal.follow.Followers;
import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.processes.mailing.InvitationToken;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.Reply.Done;
import io.troupe.engine.tenancy.invitation.InvitationCommand.Accept;
import io.troupe.engine.tenancy.invitation.InvitationEntity;
import io.troupe.engine.tenancy.invitation.InvitationView;
import io.troupe.http.edge.PublicCall;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.entity.Steps;
import io.troupe.http.edge.json.Check;
import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.Problem;
import io.troupe.http.tenancy.NewPasswords;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Accepts an invitation for whoever shows its token, and waits until the person can sign in. */
final class Accepting {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Entities entities;
  private final Vault vault;
  private final NewPasswords passwords;
  private final Followers followers;

  Accepting(Entities entities, Vault vault, NewPasswords passwords, Followers followers) {
    this.entities = entities;
    this.vault = vault;
    this.passwords = passwords;
    this.followers = followers;
  }

  CompletionStage<InvitationJson.Accepted> accept(
      PublicCall<InvitationJson.Acceptance> call, String shown) {
    var token =
        InvitationToken.checked(vault, shown)
            .orElseThrow(() -> Entities.refusal(NO_SUCH_INVITATION));
    var scope = entities.visitor(token.tenant(), call.traceId());
    var steps = new Steps(scope, new CommandId(call.commandId()));
    var id = token.invitation().value();
    var password = call.body().password();
    return steps
        .find(InvitationEntity.TYPE, id)
        .thenApply(it -> it.orElseThrow(() -> Entities.refusal(NO_SUCH_INVITATION)))
        .thenCompose(invitation -> requireOther(steps, invitation, password))
        .thenCompose(_ -> passwords.hash(password, call.commandId()))
        .thenCompose(hash -> steps.done("accept", InvitationEntity.TYPE, id, new Accept(hash)))
        .thenCompose(this::ready);
  }

  /** The address is known only here; an erased one forbids nothing. */
  private CompletionStage<Void> requireOther(
      Steps steps, InvitationView invitation, String password) {
    return vault
        .openAsync(steps.scope().tenant(), invitation.email(), String.class)
        .thenAccept(
            email -> Check.all(check -> NewPasswords.check(check, password, email.orElse(""))));
  }

  private CompletionStage<InvitationJson.Accepted> ready(Done<InvitationView> done) {
    var at = done.position();
    var accepted = new InvitationJson.Accepted(done.view().account().value(), at.tenant().value());
    return followers
        .caughtUp("joining", at, LONGEST_WAIT)
        .thenCompose(ready ->
            ready
                ? CompletableFuture.completedFuture(accepted)
                : CompletableFuture.failedStage(
                    Problem.of(EdgeProblem.TIMED_OUT, "Accepted; sign in a little later.")
                        .exception()));
  }
}
