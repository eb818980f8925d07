package io.troupe.engine.tenancy.invitation;

import io.troupe.engine.runtime.Rejection;

/** Why an invitation refuses. */
public enum InvitationRejection implements Rejection {
  NO_SUCH_INVITATION(Kind.MISSING, "There is no such invitation. Check the link."),
  ALREADY_INVITED(Kind.CONFLICT, "This id stands for another invitation. Choose a new one."),
  ALREADY_ACCEPTED(Kind.GONE, "The invitation was accepted before. Sign in instead."),
  INVITATION_EXPIRED(Kind.GONE, "The invitation has expired. Ask for a new one."),
  INVITATION_REVOKED(Kind.GONE, "The invitation was withdrawn. Ask for a new one."),
  ROLES_OUT_OF_BOUNDS(Kind.INVALID, "An invitation is for 1 to 10 roles."),
  EXPIRES_IN_THE_PAST(Kind.INVALID, "The expiry lies in the past. Choose a later one."),
  EXPIRES_TOO_LATE(Kind.INVALID, "An invitation lasts at most 90 days. Choose an earlier expiry."),
  HASH_MALFORMED(Kind.INVALID, "A hash is 1 to 512 characters."),
  ;

  private final Meaning meaning;

  InvitationRejection(Kind kind, String advice) {
    meaning = new Meaning(kind, advice);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
