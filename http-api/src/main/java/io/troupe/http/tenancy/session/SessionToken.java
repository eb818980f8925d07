package io.troupe.http.tenancy.session;

import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.SessionId;
import io.troupe.engine.values.TenantId;
import io.troupe.http.edge.token.RefreshToken;
import java.util.Optional;

/**
 * A refresh token that says whose it is, as nothing else in a refresh does: {@code
 * secret.tenant.account.session}. Only the secret is one.
 */
record SessionToken(TenantId tenant, AccountId account, SessionId session, RefreshToken token) {
  private static final int PARTS = 4;

  /**
   * The token that a command gives out. Its secret is a keyed hash of the command's id, so a
   * repeated request gives out the same one, and nobody else can make it.
   */
  static SessionToken made(
      Vault vault, TenantId tenant, AccountId account, SessionId session, String commandId) {
    var secret = vault.lookup("refresh-token", commandId + "|" + session);
    return new SessionToken(tenant, account, session, RefreshToken.ofSecret(secret));
  }

  /** What a client presents; empty when it was never given out. */
  static Optional<SessionToken> of(String presented) {
    var parts = presented.split("\\.", -1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    try {
      var tenant = new TenantId(parts[1]);
      var account = new AccountId(parts[2]);
      var session = new SessionId(parts[3]);
      return RefreshToken.of(parts[0]).map(it -> new SessionToken(tenant, account, session, it));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  String text() {
    return String.join(".", token.secret(), tenant.value(), account.value(), session.value());
  }

  @Override
  public String toString() {
    return "SessionToken[" + session + "]";
  }
}
