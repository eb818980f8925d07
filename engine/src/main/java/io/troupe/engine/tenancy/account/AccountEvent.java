package io.troupe.engine.tenancy.account;

import io.troupe.engine.values.Id;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.RoleId;
import io.troupe.engine.values.SessionId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to an account. Stored for ever: records are added, never renamed or removed. */
public sealed interface AccountEvent {
  record AccountOpened(
      Personal<String> name,
      Personal<String> email,
      String loginName,
      Set<RoleId> roles,
      Instant openedAt)
      implements AccountEvent {
    public AccountOpened {
      roles = Id.inOrder(roles);
    }
  }

  record PasswordSet(String hash) implements AccountEvent {}

  record SessionStarted(SessionId session, String refreshHash, Instant expiresAt)
      implements AccountEvent {}

  /**
   * A wrong password was given.
   *
   * @param lockedUntil until when no session starts; absent: the account is not locked
   */
  record SignInFailed(Instant at, @Nullable Instant lockedUntil) implements AccountEvent {}

  /** The token of {@code usedHash} was traded for the one of {@code refreshHash}. */
  record SessionRefreshed(SessionId session, String usedHash, String refreshHash, Instant expiresAt)
      implements AccountEvent {}

  record SessionRevoked(SessionId session, RevocationCause cause) implements AccountEvent {}

  record RolesChanged(Set<RoleId> roles) implements AccountEvent {
    public RolesChanged {
      roles = Id.inOrder(roles);
    }
  }

  record AccountRenamed(Personal<String> name) implements AccountEvent {}

  record ConsentGiven(Purpose purpose, Instant at) implements AccountEvent {}

  record ConsentWithdrawn(Purpose purpose, Instant at) implements AccountEvent {}

  record AccountClosed(String reason) implements AccountEvent {}

  /** What was personal in this account can no longer be read. */
  record AccountErased() implements AccountEvent {}
}
