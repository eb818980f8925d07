package io.troupe.engine.tenancy.account;

import io.troupe.engine.values.Id;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.RoleId;
import io.troupe.engine.values.SessionId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as callers within the system see it; the password hash never leaves it.
 *
 * @param sessions until when each can be refreshed; one whose time is over may still be listed
 * @param lockedUntil when the latest lock ends or ended; absent: no lock since the last sign-in
 */
public record AccountView(
    Personal<String> name,
    Personal<String> email,
    String loginName,
    Set<RoleId> roles,
    @Nullable String passwordHash,
    Map<SessionId, Instant> sessions,
    @Nullable Instant lockedUntil,
    Set<Purpose> consents,
    Status status) {

  /** How far the account has come. */
  public enum Status {
    /** Open, without a password yet. */
    INVITED,
    ACTIVE,
    CLOSED,
    ERASED
  }

  public AccountView {
    roles = Id.inOrder(roles);
  }

  static AccountView of(Account account) {
    return switch (account) {
      case OpenAccount open -> of(open);
      case Account.Closed(var profile) -> of(OpenAccount.of(profile), Status.CLOSED);
      case Account.Erased(var profile) -> of(OpenAccount.of(profile), Status.ERASED);
      case Account.Unopened() -> throw new IllegalStateException("there is no account");
    };
  }

  private static AccountView of(OpenAccount account) {
    return of(account, account.passwordHash() == null ? Status.INVITED : Status.ACTIVE);
  }

  private static AccountView of(OpenAccount account, Status status) {
    var profile = account.profile();
    var sessions = new LinkedHashMap<SessionId, Instant>();
    account.sessions().open().forEach((id, session) -> sessions.put(id, session.expiresAt()));
    return new AccountView(
        profile.name(),
        profile.email(),
        profile.loginName(),
        profile.roles(),
        account.passwordHash(),
        sessions,
        account.lockout().until(),
        account.consents(),
        status);
  }
}
