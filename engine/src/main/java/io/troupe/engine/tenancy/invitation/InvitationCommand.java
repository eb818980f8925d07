package io.troupe.engine.tenancy.invitation;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Id;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.RoleId;
import java.time.Instant;
import java.util.Set;

/** What may be asked of an invitation. */
public sealed interface InvitationCommand {
  /**
   * Invites the person of an account to sign up.
   *
   * @param roles what the account will be allowed, 1 to {@value Offer#MOST_ROLES}
   * @param expiresAt at most 90 days from now
   */
  record Invite(
      AccountId account,
      Personal<String> email,
      Set<RoleId> roles,
      AccountId invitedBy,
      Instant expiresAt)
      implements InvitationCommand {
    public Invite {
      roles = Id.inOrder(roles);
    }
  }

  /**
   * Signs up, once.
   *
   * @param passwordHash PHC string of the chosen password, 1 to 512 characters
   */
  record Accept(String passwordHash) implements InvitationCommand {}

  /** Withdraws the invitation. */
  record Revoke() implements InvitationCommand {}

  /** Ends an invitation whose time has come. */
  record Expire() implements InvitationCommand {}
}
