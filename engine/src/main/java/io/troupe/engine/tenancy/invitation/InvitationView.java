package io.troupe.engine.tenancy.invitation;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Id;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.RoleId;
import java.time.Instant;
import java.util.Set;

/** An invitation as callers see it. */
public record InvitationView(
    AccountId account,
    Personal<String> email,
    Set<RoleId> roles,
    AccountId invitedBy,
    Instant expiresAt,
    InvitationStatus status) {
  public InvitationView {
    roles = Id.inOrder(roles);
  }

  static InvitationView of(Invitation invitation) {
    return switch (invitation) {
      case Invitation.Pending(var offer) -> of(offer, InvitationStatus.PENDING);
      case Invitation.Accepted(var offer) -> of(offer, InvitationStatus.ACCEPTED);
      case Invitation.Expired(var offer) -> of(offer, InvitationStatus.EXPIRED);
      case Invitation.Revoked(var offer) -> of(offer, InvitationStatus.REVOKED);
      case Invitation.NotInvited() -> throw new IllegalStateException("there is no invitation");
    };
  }

  private static InvitationView of(Offer offer, InvitationStatus status) {
    return new InvitationView(
        offer.account(),
        offer.email(),
        offer.roles(),
        offer.invitedBy(),
        offer.expiresAt(),
        status);
  }
}
