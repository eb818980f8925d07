package io.troupe.engine.tenancy.account;

import io.troupe.engine.values.Id;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.RoleId;
import io.troupe.engine.values.SessionId;
import java.util.Set;

/** What may be asked of an account. Secrets come as hashes only. */
public sealed interface AccountCommand {
  /**
   * Opens the account, still without a password.
   *
   * @param loginName keyed hash of the e-mail address, the id under which it is claimed
   * @param roles 1 to {@value AccountProfile#MOST_ROLES}
   */
  record Open(Personal<String> name, Personal<String> email, String loginName, Set<RoleId> roles)
      implements AccountCommand {
    public Open {
      roles = Id.inOrder(roles);
    }
  }

  /**
   * Sets or changes the password and ends all sessions.
   *
   * @param hash PHC string, 1 to 512 characters
   */
  record SetPassword(String hash) implements AccountCommand {}

  /**
   * Starts a session after the password was found right.
   *
   * @param refreshHash hash of the session's first refresh token, 1 to 512 characters
   */
  record StartSession(SessionId session, String refreshHash) implements AccountCommand {}

  /** Counts a wrong password. */
  record RecordFailedSignIn() implements AccountCommand {}

  /**
   * Trades a refresh token for the next one. A token that was traded before has been stolen from
   * one of its two users: it is accepted, and ends the session.
   */
  record RefreshSession(SessionId session, String presentedHash, String nextHash)
      implements AccountCommand {}

  /** Signs out. */
  record RevokeSession(SessionId session) implements AccountCommand {}

  /** Replaces the roles; 1 to {@value AccountProfile#MOST_ROLES}. */
  record ChangeRoles(Set<RoleId> roles) implements AccountCommand {
    public ChangeRoles {
      roles = Id.inOrder(roles);
    }
  }

  record Rename(Personal<String> name) implements AccountCommand {}

  record GiveConsent(Purpose purpose) implements AccountCommand {}

  record WithdrawConsent(Purpose purpose) implements AccountCommand {}

  /**
   * Undoes the opening, as long as the person has set no password.
   *
   * @param reason why, 1 to 200 characters without personal data
   */
  record Close(String reason) implements AccountCommand {}

  /** Notes that the person's key was destroyed, and ends all sessions. */
  record RecordErasure() implements AccountCommand {}
}
