package io.troupe.http.tenancy.member;

import static io.troupe.engine.tenancy.loginname.LoginNameRejection.LOGIN_NAME_TAKEN;

import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.runtime.Reply;
import io.troupe.engine.runtime.Reply.Done;
import io.troupe.engine.tenancy.account.AccountCommand.RecordErasure;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.account.AccountView;
import io.troupe.engine.tenancy.loginname.LoginName;
import io.troupe.engine.tenancy.loginname.LoginNameCommand.Release;
import io.troupe.engine.tenancy.loginname.LoginNameEntity;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.PersonId;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.NoBody;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.entity.Steps;
import io.troupe.http.tenancy.role.Roles;
import java.util.concurrent.CompletionStage;

/**
 * Erases a person: destroys the key first, then notes it and frees the address. Each step may be
 * repeated, so a request that broke off is completed by sending it again.
 */
final class Erasure {
  private final Entities entities;
  private final Vault vault;
  private final Roles roles;
  private final Superadmins superadmins;

  Erasure(Entities entities, Vault vault) {
    this.entities = entities;
    this.vault = vault;
    this.roles = new Roles(entities);
    this.superadmins = new Superadmins(entities);
  }

  CompletionStage<Done<AccountView>> erase(Call<NoBody> call, String account) {
    return entities
        .read(call.caller(), AccountEntity.TYPE, account)
        .thenCompose(before ->
            check(call, account, before.view())
                .thenCompose(_ -> erase(call, new AccountId(account), before.view())));
  }

  private CompletionStage<Void> check(Call<NoBody> call, String account, AccountView view) {
    var caller = call.caller();
    return roles
        .requireReach(caller, view.roles())
        .thenCompose(_ -> superadmins.requireOneLeft(caller, account, view.roles()));
  }

  private CompletionStage<Done<AccountView>> erase(
      Call<NoBody> call, AccountId account, AccountView view) {
    var steps = Steps.of(entities, call);
    return vault
        .destroyAsync(steps.scope().tenant(), new PersonId(account.value()))
        .thenCompose(
            _ -> steps.done("erase", AccountEntity.TYPE, account.value(), new RecordErasure()))
        .thenCompose(done -> release(steps, account, view.loginName()).thenApply(_ -> done));
  }

  private static CompletionStage<Void> release(Steps steps, AccountId account, String loginName) {
    return steps
        .reply("release", LoginNameEntity.TYPE, loginName, new Release(account))
        .thenAccept(Erasure::requireReleased);
  }

  /** A name that has a new owner by now was released before. */
  private static void requireReleased(Reply<LoginName> reply) {
    var taken = reply instanceof Reply.Rejected<LoginName>(var why) && why == LOGIN_NAME_TAKEN;
    if (!taken) {
      Entities.done(reply);
    }
  }
}
