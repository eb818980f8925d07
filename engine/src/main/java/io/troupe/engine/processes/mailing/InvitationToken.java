package io.troupe.engine.processes.mailing;

import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.values.InvitationId;
import io.troupe.engine.values.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * What an invited person shows: {@code tenant.invitation.secret}. The secret is a keyed hash of the
 * other two under the installation's key, so it can be checked without ever being stored.
 */
public record InvitationToken(TenantId tenant, InvitationId invitation, String secret) {
  private static final String PURPOSE = "invitation";

  public static InvitationToken of(Vault vault, TenantId tenant, InvitationId invitation) {
    return new InvitationToken(tenant, invitation, secret(vault, tenant, invitation));
  }

  /** The token that was shown, if its secret is right. */
  public static Optional<InvitationToken> checked(Vault vault, String shown) {
    var parts = shown.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      var token = of(vault, new TenantId(parts[0]), new InvitationId(parts[1]));
      return same(token.secret, parts[2]) ? Optional.of(token) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  public String text() {
    return tenant + "." + invitation + "." + secret;
  }

  private static String secret(Vault vault, TenantId tenant, InvitationId invitation) {
    return vault.lookup(PURPOSE, tenant + "|" + invitation);
  }

  private static boolean same(String right, String shown) {
    return MessageDigest.isEqual(
        right.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "InvitationToken(" + invitation + ")";
  }
}
