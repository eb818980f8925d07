package io.troupe.engine.tenancy.invitation;

/** What has become of an invitation. */
public enum InvitationStatus {
  PENDING,
  ACCEPTED,
  EXPIRED,
  REVOKED
}
