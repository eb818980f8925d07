package io.troupe.http.tenancy.role;

import io.troupe.engine.runtime.Reply.Done;
import io.troupe.engine.tenancy.role.BuiltInRole;
import io.troupe.engine.tenancy.role.Permission;
import io.troupe.engine.tenancy.role.RoleCommand;
import io.troupe.engine.tenancy.role.RoleEntity;
import io.troupe.engine.tenancy.role.RoleView;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.NoBody;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.problem.Problem;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Changes of custom roles. Nobody puts a permission into a role, or takes it out, that they do not
 * hold themselves.
 */
final class RoleChanges {
  private final Entities entities;

  RoleChanges(Entities entities) {
    this.entities = entities;
  }

  CompletionStage<Done<RoleView>> define(Call<RoleJson.Definition> call) {
    var body = call.body();
    call.caller().require(body.allowed());
    var define = new RoleCommand.Define(body.name(), Set.copyOf(body.permissions()));
    return entities.ask(call, RoleEntity.TYPE, call.commandId(), define);
  }

  CompletionStage<Done<RoleView>> change(Call<RoleJson.Definition> call, String id) {
    requireCustom(id);
    var body = call.body();
    var change = new RoleCommand.Change(body.name(), Set.copyOf(body.permissions()));
    return entities
        .read(call.caller(), RoleEntity.TYPE, id)
        .thenCompose(before -> {
          requireReach(call.caller(), Roles.of(before.view()), body.allowed());
          return entities.ask(call, RoleEntity.TYPE, id, change);
        });
  }

  CompletionStage<Done<RoleView>> retire(Call<NoBody> call, String id) {
    requireCustom(id);
    return entities
        .read(call.caller(), RoleEntity.TYPE, id)
        .thenCompose(before -> {
          call.caller().require(Roles.of(before.view()));
          return entities.ask(call, RoleEntity.TYPE, id, new RoleCommand.Retire());
        });
  }

  private static void requireReach(
      Caller caller, Collection<Permission> before, Collection<Permission> after) {
    var changed = EnumSet.noneOf(Permission.class);
    changed.addAll(before);
    changed.addAll(after);
    changed.removeIf(it -> before.contains(it) && after.contains(it));
    caller.require(changed);
  }

  private static void requireCustom(String id) {
    if (BuiltInRole.of(id).isPresent()) {
      throw Problem.of(RoleProblem.BUILT_IN_ROLE).exception();
    }
  }
}
