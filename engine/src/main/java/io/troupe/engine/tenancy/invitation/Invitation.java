package io.troupe.engine.tenancy.invitation;

import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.reject;
import static io.troupe.engine.runtime.Decision.unchanged;
import static io.troupe.engine.tenancy.invitation.InvitationRejection.ALREADY_ACCEPTED;
import static io.troupe.engine.tenancy.invitation.InvitationRejection.ALREADY_INVITED;
import static io.troupe.engine.tenancy.invitation.InvitationRejection.HASH_MALFORMED;
import static io.troupe.engine.tenancy.invitation.InvitationRejection.INVITATION_EXPIRED;
import static io.troupe.engine.tenancy.invitation.InvitationRejection.INVITATION_REVOKED;
import static io.troupe.engine.tenancy.invitation.InvitationRejection.NO_SUCH_INVITATION;

import io.troupe.engine.runtime.Context;
import io.troupe.engine.runtime.Decision;
import io.troupe.engine.runtime.Timer;
import io.troupe.engine.tenancy.invitation.InvitationCommand.Accept;
import io.troupe.engine.tenancy.invitation.InvitationCommand.Expire;
import io.troupe.engine.tenancy.invitation.InvitationCommand.Invite;
import io.troupe.engine.tenancy.invitation.InvitationCommand.Revoke;
import io.troupe.engine.tenancy.invitation.InvitationEvent.InvitationAccepted;
import io.troupe.engine.tenancy.invitation.InvitationEvent.InvitationExpired;
import io.troupe.engine.tenancy.invitation.InvitationEvent.InvitationRevoked;
import io.troupe.engine.tenancy.invitation.InvitationEvent.Invited;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The invitation to sign up with an account. It ends once: accepted, expired or revoked. */
public sealed interface Invitation {
  /** An invitation that nobody has yet made. */
  record NotInvited() implements Invitation {}

  record Pending(Offer offer) implements Invitation {}

  record Accepted(Offer offer) implements Invitation {}

  record Expired(Offer offer) implements Invitation {}

  record Revoked(Offer offer) implements Invitation {}

  /** How long an invitation lasts when nobody says otherwise. */
  Duration LASTS = Duration.ofDays(14);

  Invitation EMPTY = new NotInvited();
  int LONGEST_HASH = 512;

  static Decision<InvitationEvent> decide(
      Invitation invitation, InvitationCommand command, Context context) {
    return switch (command) {
      case Invite invite -> invite(invitation, invite, context.now());
      case Accept(var hash) -> accepted(invitation, hash, context.now());
      case Revoke() -> revoke(invitation);
      case Expire() -> expire(invitation, context.now());
    };
  }

  private static Decision<InvitationEvent> invite(
      Invitation invitation, Invite invite, Instant now) {
    var offer = Offer.of(invite);
    if (!(invitation instanceof NotInvited)) {
      return offer.equals(offer(invitation)) ? unchanged() : reject(ALREADY_INVITED);
    }
    var flaw = offer.flaw(now);
    return flaw == null ? accept(offer.invited()) : reject(flaw);
  }

  private static Decision<InvitationEvent> accepted(
      Invitation invitation, String passwordHash, Instant now) {
    return switch (invitation) {
      case NotInvited() -> reject(NO_SUCH_INVITATION);
      case Pending(var offer) when offer.expiredAt(now) -> reject(INVITATION_EXPIRED);
      case Pending _ when passwordHash.isEmpty() || passwordHash.length() > LONGEST_HASH ->
          reject(HASH_MALFORMED);
      case Pending(var offer) -> accept(new InvitationAccepted(offer.account(), passwordHash));
      case Accepted _ -> reject(ALREADY_ACCEPTED);
      case Expired _ -> reject(INVITATION_EXPIRED);
      case Revoked _ -> reject(INVITATION_REVOKED);
    };
  }

  private static Decision<InvitationEvent> revoke(Invitation invitation) {
    return switch (invitation) {
      case NotInvited() -> reject(NO_SUCH_INVITATION);
      case Pending _ -> accept(new InvitationRevoked());
      case Accepted _ -> reject(ALREADY_ACCEPTED);
      case Expired _ -> reject(INVITATION_EXPIRED);
      case Revoked _ -> unchanged();
    };
  }

  private static Decision<InvitationEvent> expire(Invitation invitation, Instant now) {
    return switch (invitation) {
      case NotInvited() -> reject(NO_SUCH_INVITATION);
      case Pending(var offer) when offer.expiredAt(now) -> accept(new InvitationExpired());
      case Pending _, Accepted _, Expired _, Revoked _ -> unchanged();
    };
  }

  static Invitation evolve(Invitation invitation, InvitationEvent event) {
    return switch (event) {
      case Invited invited -> new Pending(Offer.of(invited));
      case InvitationAccepted _ -> new Accepted(offer(invitation));
      case InvitationRevoked() -> new Revoked(offer(invitation));
      case InvitationExpired() -> new Expired(offer(invitation));
    };
  }

  private static Offer offer(Invitation invitation) {
    return switch (invitation) {
      case Pending(var offer) -> offer;
      case Accepted(var offer) -> offer;
      case Expired(var offer) -> offer;
      case Revoked(var offer) -> offer;
      case NotInvited() -> throw new IllegalStateException("there is no invitation");
    };
  }

  static Set<Timer<InvitationCommand>> timers(Invitation invitation) {
    return invitation instanceof Pending(var offer)
        ? Set.of(new Timer<>("expiry", offer.expiresAt(), new Expire()))
        : Set.of();
  }
}
