package io.troupe.http.tenancy.member;

import static io.troupe.http.tenancy.member.MemberProblem.SUPERADMIN_STAYS;

import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.role.BuiltInRole;
import io.troupe.engine.values.RoleId;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.Problem;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Sees to it that a tenant keeps a superadmin: the role is taken only by another who has it at this
 * moment, whatever a token some minutes old may say.
 */
final class Superadmins {
  private static final RoleId ROLE = new RoleId(BuiltInRole.SUPERADMIN.code());

  private final Entities entities;

  Superadmins(Entities entities) {
    this.entities = entities;
  }

  /** Goes on when the caller may take these roles from the account, as far as superadmins go. */
  CompletionStage<Void> requireOneLeft(Caller caller, String account, Collection<RoleId> taken) {
    if (!taken.contains(ROLE)) {
      return CompletableFuture.completedFuture(null);
    }
    if (account.equals(caller.account())) {
      throw Problem.of(SUPERADMIN_STAYS).exception();
    }
    return entities
        .read(caller, AccountEntity.TYPE, caller.account())
        .thenAccept(own -> {
          if (!own.view().roles().contains(ROLE)) {
            throw Problem.of(EdgeProblem.FORBIDDEN, "Only a superadmin may do this.").exception();
          }
        });
  }
}
