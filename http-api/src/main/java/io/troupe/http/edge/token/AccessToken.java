package io.troupe.http.edge.token;

import io.troupe.engine.tenancy.role.Permission;
import java.time.Instant;
import java.util.Set;

/**
 * What a valid access token says.
 *
 * @param account id of the account that signed in
 * @param tenant id of the tenant it signed in to
 * @param session id of the session, so that a sign-out can be told from others
 * @param permissions what it may do in that tenant
 * @param issuedAt when it was issued, to the second
 * @param expiresAt from when on it is refused
 */
public record AccessToken(
    String account,
    String tenant,
    String session,
    Set<Permission> permissions,
    Instant issuedAt,
    Instant expiresAt) {
  /** Copies the permissions. */
  public AccessToken {
    permissions = Set.copyOf(permissions);
  }
}
