package io.troupe.http.tenancy.invitation;

import static io.troupe.engine.tenancy.loginname.LoginNameRejection.LOGIN_NAME_TAKEN;

import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.runtime.Reply;
import io.troupe.engine.runtime.Reply.Done;
import io.troupe.engine.tenancy.account.AccountCommand.ChangeRoles;
import io.troupe.engine.tenancy.account.AccountCommand.Open;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.account.AccountView;
import io.troupe.engine.tenancy.account.AccountView.Status;
import io.troupe.engine.tenancy.loginname.LoginName;
import io.troupe.engine.tenancy.loginname.LoginNameCommand.Claim;
import io.troupe.engine.tenancy.loginname.LoginNameEntity;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.RoleId;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.entity.Steps;
import io.troupe.http.tenancy.LoginNames;
import io.troupe.http.tenancy.role.Roles;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The account that an invitation is for: a new one, or the one that the address belongs to, as long
 * as nobody has signed up with it. Such a one was never opened, because a request broke off there,
 * or its invitation was not accepted.
 */
final class InvitedAccount {
  private final Vault vault;
  private final LoginNames loginNames;
  private final Roles roles;

  InvitedAccount(Vault vault, Roles roles) {
    this.vault = vault;
    this.loginNames = new LoginNames(vault);
    this.roles = roles;
  }

  CompletionStage<AccountId> open(
      Caller caller, Steps steps, InvitationJson.Invite body, Set<RoleId> wanted) {
    var loginName = loginNames.of(steps.scope().tenant(), body.email());
    return claim(steps, loginName)
        .thenCompose(account ->
            steps
                .find(AccountEntity.TYPE, account.value())
                .thenCompose(known ->
                    known.isEmpty()
                        ? opened(steps, account, body, loginName, wanted)
                        : invitable(caller, steps, account, known.get(), wanted))
                .thenApply(_ -> account));
  }

  /**
   * The owner of the login name. A new one's id depends on the name, so that a key that is reused
   * for another person does not give one account two names.
   */
  private static CompletionStage<AccountId> claim(Steps steps, String loginName) {
    var minted = new AccountId(steps.id("account-" + loginName));
    return steps
        .reply("claim", LoginNameEntity.TYPE, loginName, new Claim(minted))
        .thenCompose(reply ->
            taken(reply)
                ? steps
                    .find(LoginNameEntity.TYPE, loginName)
                    .thenApply(it -> owner(it).orElse(minted))
                : CompletableFuture.completedFuture(
                    owner(Optional.of(Entities.done(reply).view())).orElse(minted)));
  }

  private static boolean taken(Reply<LoginName> reply) {
    return reply instanceof Reply.Rejected<LoginName>(var why) && why == LOGIN_NAME_TAKEN;
  }

  private static Optional<AccountId> owner(Optional<LoginName> name) {
    return name.flatMap(it -> Optional.ofNullable(it.account()));
  }

  private CompletionStage<Done<AccountView>> opened(
      Steps steps,
      AccountId account,
      InvitationJson.Invite body,
      String loginName,
      Set<RoleId> wanted) {
    var tenant = steps.scope().tenant();
    var person = new PersonId(account.value());
    return vault
        .sealAsync(tenant, person, body.name())
        .thenCombine(
            vault.sealAsync(tenant, person, body.email()),
            (name, email) -> new Open(name, email, loginName, wanted))
        .thenCompose(open -> steps.done("open", AccountEntity.TYPE, account.value(), open));
  }

  /** An account that waits for its person gets the roles of the new invitation. */
  private CompletionStage<Done<AccountView>> invitable(
      Caller caller, Steps steps, AccountId account, AccountView view, Set<RoleId> wanted) {
    if (view.status() != Status.INVITED) {
      throw Entities.refusal(LOGIN_NAME_TAKEN);
    }
    return roles
        .requireReach(caller, view.roles())
        .thenCompose(
            _ -> steps.done("roles", AccountEntity.TYPE, account.value(), new ChangeRoles(wanted)));
  }
}
