package io.troupe.http.edge;

import io.troupe.engine.tenancy.role.Permission;
import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.Problem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Who makes a request, by the access token; the only source of a tenant in any route.
 *
 * @param expiresAt when the access token ends
 * @param traceId 32 hexadecimal digits that tie together all that the request causes
 */
public record Caller(
    String tenant,
    String account,
    String session,
    Set<Permission> permissions,
    Instant expiresAt,
    String traceId) {
  /** Copies the permissions. */
  public Caller {
    permissions = Set.copyOf(permissions);
  }

  /** Whether the caller holds a permission. */
  public boolean holds(Permission permission) {
    return permissions.contains(permission);
  }

  /**
   * Goes on only with every one of these permissions.
   *
   * @throws io.troupe.http.edge.problem.ProblemException {@code forbidden}, naming the first one
   *     that is not held
   */
  public void require(Permission... needed) {
    require(List.of(needed));
  }

  /** The same for any number of permissions. */
  public void require(Collection<Permission> needed) {
    for (var permission : needed) {
      if (!holds(permission)) {
        throw Problem.of(
                EdgeProblem.FORBIDDEN,
                "The permission '%s' is needed.".formatted(permission.code()))
            .exception();
      }
    }
  }
}
