package io.troupe.engine.tenancy.invitation;

import io.troupe.engine.tenancy.invitation.InvitationCommand.Invite;
import io.troupe.engine.tenancy.invitation.InvitationEvent.Invited;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Id;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.RoleId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is invited to what, by whom, and until when. */
public record Offer(
    AccountId account,
    Personal<String> email,
    Set<RoleId> roles,
    AccountId invitedBy,
    Instant expiresAt) {
  static final int MOST_ROLES = 10;
  static final Duration LONGEST = Duration.ofDays(90);

  public Offer {
    roles = Id.inOrder(roles);
  }

  static Offer of(Invite invite) {
    return new Offer(
        invite.account(), invite.email(), invite.roles(), invite.invitedBy(), invite.expiresAt());
  }

  static Offer of(Invited invited) {
    return new Offer(
        invited.account(),
        invited.email(),
        invited.roles(),
        invited.invitedBy(),
        invited.expiresAt());
  }

  Invited invited() {
    return new Invited(account, email, roles, invitedBy, expiresAt);
  }

  boolean expiredAt(Instant now) {
    return !expiresAt.isAfter(now);
  }

  @Nullable InvitationRejection flaw(Instant now) {
    if (roles.isEmpty() || roles.size() > MOST_ROLES) {
      return InvitationRejection.ROLES_OUT_OF_BOUNDS;
    }
    if (expiredAt(now)) {
      return InvitationRejection.EXPIRES_IN_THE_PAST;
    }
    return expiresAt.isAfter(now.plus(LONGEST)) ? InvitationRejection.EXPIRES_TOO_LATE : null;
  }
}
