package io.troupe.http.tenancy.role;

import io.troupe.engine.runtime.TenantScope;
import io.troupe.engine.tenancy.role.BuiltInRole;
import io.troupe.engine.tenancy.role.Permission;
import io.troupe.engine.tenancy.role.RoleEntity;
import io.troupe.engine.tenancy.role.RoleView;
import io.troupe.engine.values.RoleId;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Stages;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.problem.Problem;
import io.troupe.http.edge.problem.Violation;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What roles allow, and who may give them: nobody gives or takes a role that allows more than they
 * may do themselves.
 */
public final class Roles {
  private final Entities entities;

  public Roles(Entities entities) {
    this.entities = entities;
  }

  /** All that these roles allow; a role that is retired or unknown allows nothing. */
  public static CompletionStage<Set<Permission>> permissions(
      TenantScope scope, Collection<RoleId> roles) {
    return Stages.all(roles, role -> allowedBy(scope, role))
        .thenApply(each -> {
          var all = EnumSet.noneOf(Permission.class);
          each.forEach(it -> all.addAll(it.orElse(Set.of())));
          return all;
        });
  }

  /**
   * Goes on only when each role exists and the caller may give it; fails with the problem {@code
   * invalid-value} or {@code forbidden}.
   *
   * @param codes the field {@code roles} of the body
   */
  public CompletionStage<Set<RoleId>> requireGrantable(Caller caller, List<String> codes) {
    return requireKnown(caller, codes)
        .thenCompose(roles -> requireReach(caller, roles).thenApply(_ -> roles));
  }

  /** Goes on only when each role exists and is not retired; else {@code invalid-value}. */
  public CompletionStage<Set<RoleId>> requireKnown(Caller caller, List<String> codes) {
    var scope = entities.scope(caller);
    var roles = codes.stream().map(RoleId::new).toList();
    return Stages.all(roles, role -> allowedBy(scope, role))
        .thenApply(allowed -> {
          requireKnown(allowed);
          return Set.copyOf(roles);
        });
  }

  /** Goes on only when the caller may do all that these roles allow; else {@code forbidden}. */
  public CompletionStage<Void> requireReach(Caller caller, Collection<RoleId> roles) {
    return permissions(entities.scope(caller), roles).thenAccept(caller::require);
  }

  private static void requireKnown(List<Optional<Set<Permission>>> allowed) {
    var unknown =
        IntStream.range(0, allowed.size())
            .filter(i -> allowed.get(i).isEmpty())
            .mapToObj(
                i -> new Violation("roles[" + i + "]", "unknown-role", "There is no such role."))
            .toList();
    if (!unknown.isEmpty()) {
      throw Problem.of(unknown).exception();
    }
  }

  private static CompletionStage<Optional<Set<Permission>>> allowedBy(
      TenantScope scope, RoleId role) {
    var builtIn = BuiltInRole.of(role.value());
    return builtIn.isPresent()
        ? CompletableFuture.completedFuture(builtIn.map(BuiltInRole::permissions))
        : scope
            .entity(RoleEntity.TYPE, role.value())
            .read()
            .thenApply(reply -> Entities.found(reply).filter(it -> !it.retired()).map(Roles::of));
  }

  /** A code that this version does not know is passed over: a newer node may have stored it. */
  static Set<Permission> of(RoleView role) {
    return role.permissions().stream()
        .flatMap(code -> Permission.of(code).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
