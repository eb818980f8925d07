package io.troupe.engine.tenancy.invitation;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Id;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.RoleId;
import java.time.Instant;
import java.util.Set;

/** What happened to an invitation. Stored for ever: records are added, never renamed or removed. */
public sealed interface InvitationEvent {
  record Invited(
      AccountId account,
      Personal<String> email,
      Set<RoleId> roles,
      AccountId invitedBy,
      Instant expiresAt)
      implements InvitationEvent {
    public Invited {
      roles = Id.inOrder(roles);
    }
  }

  record InvitationAccepted(AccountId account, String passwordHash) implements InvitationEvent {}

  record InvitationRevoked() implements InvitationEvent {}

  record InvitationExpired() implements InvitationEvent {}
}
