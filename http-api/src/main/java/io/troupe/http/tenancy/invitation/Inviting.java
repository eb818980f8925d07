package io.troupe.http.tenancy.invitation;

import io.troupe.engine.journal.keys.PersonErasedException;
import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.runtime.Reply.Done;
import io.troupe.engine.tenancy.account.AccountRejection;
import io.troupe.engine.tenancy.invitation.Invitation;
import io.troupe.engine.tenancy.invitation.InvitationCommand.Invite;
import io.troupe.engine.tenancy.invitation.InvitationEntity;
import io.troupe.engine.tenancy.invitation.InvitationView;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.RoleId;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.entity.Steps;
import io.troupe.http.tenancy.role.Roles;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Invites a person to an account that is opened for them, in roles that the caller may give. */
final class Inviting {
  private final Entities entities;
  private final Vault vault;
  private final InvitedAccount accounts;
  private final Roles roles;
  private final Clock clock;

  Inviting(Entities entities, Vault vault, Clock clock) {
    this.entities = entities;
    this.vault = vault;
    this.roles = new Roles(entities);
    this.accounts = new InvitedAccount(vault, roles);
    this.clock = clock;
  }

  CompletionStage<Done<InvitationView>> invite(Call<InvitationJson.Invite> call) {
    var steps = Steps.of(entities, call);
    return roles
        .requireGrantable(call.caller(), call.body().roles())
        .thenCompose(granted ->
            steps
                .find(InvitationEntity.TYPE, call.commandId())
                .thenCompose(known -> invite(call, steps, known, granted)));
  }

  private CompletionStage<Done<InvitationView>> invite(
      Call<InvitationJson.Invite> call,
      Steps steps,
      Optional<InvitationView> known,
      Set<RoleId> wanted) {
    return account(call, steps, known, wanted)
        .thenCompose(account -> invite(call, steps, known, wanted, account));
  }

  /** The account of the repeated request, which may be in use by now; or one to be invited. */
  private CompletionStage<AccountId> account(
      Call<InvitationJson.Invite> call,
      Steps steps,
      Optional<InvitationView> known,
      Set<RoleId> wanted) {
    return known
        .<CompletionStage<AccountId>>map(it -> CompletableFuture.completedFuture(it.account()))
        .orElseGet(() -> accounts.open(call.caller(), steps, call.body(), wanted));
  }

  private CompletionStage<Done<InvitationView>> invite(
      Call<InvitationJson.Invite> call,
      Steps steps,
      Optional<InvitationView> known,
      Set<RoleId> wanted,
      AccountId account) {
    var by = new AccountId(call.caller().account());
    var expiresAt = expiresAt(Optional.ofNullable(call.body().expiresAt()), known);
    return vault
        .sealAsync(steps.scope().tenant(), new PersonId(account.value()), call.body().email())
        .exceptionally(Inviting::erased)
        .thenCompose(email ->
            steps.done(
                "invite",
                InvitationEntity.TYPE,
                call.commandId(),
                new Invite(account, email, wanted, by, expiresAt)));
  }

  /** The person of a repeated request may have been erased since. */
  private static Personal<String> erased(Throwable failure) {
    if (failure.getCause() instanceof PersonErasedException) {
      throw Entities.refusal(AccountRejection.ERASED);
    }
    throw new CompletionException(failure);
  }

  /** What is left to us stays as it was first chosen when the request is repeated. */
  private Instant expiresAt(Optional<Instant> asked, Optional<InvitationView> known) {
    return asked
        .or(() -> known.map(InvitationView::expiresAt))
        .orElseGet(() -> clock.instant().plus(Invitation.LASTS));
  }
}
