package io.troupe.http.tenancy.session;

import io.troupe.engine.tenancy.account.AccountView;
import io.troupe.engine.tenancy.account.AccountView.Status;
import io.troupe.engine.values.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody may be that signs in.
 *
 * @param passwordHash what the password is held against; null when no password can be right
 */
record Candidate(AccountId account, @Nullable String passwordHash) {
  /**
   * Nobody: the account that is not there takes part like any other, so that time tells nothing.
   */
  static Candidate nobody(AccountId account) {
    return new Candidate(account, null);
  }

  /** The account of a login name, unless it cannot sign in now or goes by another name. */
  static Candidate of(AccountId id, AccountView account, String loginName, Instant now) {
    var locked = account.lockedUntil() != null && now.isBefore(account.lockedUntil());
    var open = account.status() == Status.ACTIVE && account.loginName().equals(loginName);
    return new Candidate(id, open && !locked ? account.passwordHash() : null);
  }

  @Override
  public String toString() {
    return "Candidate[" + account + "]";
  }
}
