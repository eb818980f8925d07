package io.troupe.http.tenancy.member;

import io.troupe.engine.runtime.Reply.Done;
import io.troupe.engine.tenancy.account.AccountCommand.ChangeRoles;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.account.AccountView;
import io.troupe.engine.values.RoleId;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.tenancy.role.Roles;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Replaces a member's roles; each that is given or taken has to be within the caller's reach. */
final class RoleAssignment {
  private final Entities entities;
  private final Roles roles;
  private final Superadmins superadmins;

  RoleAssignment(Entities entities) {
    this.entities = entities;
    this.roles = new Roles(entities);
    this.superadmins = new Superadmins(entities);
  }

  CompletionStage<Done<AccountView>> change(Call<MemberJson.RoleChange> call, String account) {
    var caller = call.caller();
    return entities
        .read(caller, AccountEntity.TYPE, account)
        .thenCombine(
            roles.requireKnown(caller, call.body().roles()),
            (before, wanted) ->
                check(caller, account, before.view().roles(), wanted)
                    .thenCompose(_ -> change(call, account, wanted)))
        .thenCompose(done -> done);
  }

  private CompletionStage<Done<AccountView>> change(
      Call<MemberJson.RoleChange> call, String account, Set<RoleId> wanted) {
    return entities.ask(call, AccountEntity.TYPE, account, new ChangeRoles(wanted));
  }

  private CompletionStage<Void> check(
      Caller caller, String account, Set<RoleId> before, Set<RoleId> wanted) {
    var taken = minus(before, wanted);
    return roles
        .requireReach(caller, minus(wanted, before))
        .thenCompose(_ -> roles.requireReach(caller, taken))
        .thenCompose(_ -> superadmins.requireOneLeft(caller, account, taken));
  }

  private static Set<RoleId> minus(Set<RoleId> some, Set<RoleId> others) {
    var rest = new HashSet<>(some);
    rest.removeAll(others);
    return rest;
  }
}
