package io.troupe.projections.invitations;

import static io.troupe.projections.invitations.InvitationTable.ACCOUNT;
import static io.troupe.projections.invitations.InvitationTable.EMAIL;
import static io.troupe.projections.invitations.InvitationTable.EXPIRES;
import static io.troupe.projections.invitations.InvitationTable.ID;
import static io.troupe.projections.invitations.InvitationTable.INVITATION;
import static io.troupe.projections.invitations.InvitationTable.INVITED;
import static io.troupe.projections.invitations.InvitationTable.INVITED_BY;
import static io.troupe.projections.invitations.InvitationTable.STATUS;
import static io.troupe.projections.table.Columns.TENANT;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.tenancy.invitation.InvitationEvent;
import io.troupe.engine.tenancy.invitation.InvitationEvent.InvitationAccepted;
import io.troupe.engine.tenancy.invitation.InvitationEvent.InvitationExpired;
import io.troupe.engine.tenancy.invitation.InvitationEvent.InvitationRevoked;
import io.troupe.engine.tenancy.invitation.InvitationEvent.Invited;
import io.troupe.engine.tenancy.invitation.InvitationStatus;
import io.troupe.engine.values.InvitationId;
import org.jooq.DSLContext;

/** Writes invitations. */
final class InvitationsHandler {
  private final DSLContext sql;

  InvitationsHandler(DSLContext sql) {
    this.sql = sql;
  }

  void on(Recorded recorded) {
    if (recorded.event() instanceof InvitationEvent event) {
      on(recorded, event);
    }
  }

  private void on(Recorded recorded, InvitationEvent event) {
    switch (event) {
      case Invited invited -> insert(recorded, invited);
      case InvitationAccepted _ -> set(recorded.position(), InvitationStatus.ACCEPTED);
      case InvitationRevoked() -> set(recorded.position(), InvitationStatus.REVOKED);
      case InvitationExpired() -> set(recorded.position(), InvitationStatus.EXPIRED);
    }
  }

  private void insert(Recorded recorded, Invited invited) {
    sql.insertInto(INVITATION)
        .set(TENANT, recorded.position().tenant())
        .set(ID, new InvitationId(recorded.position().entityId()))
        .set(ACCOUNT, invited.account())
        .set(EMAIL.values(invited.email()))
        .set(INVITED_BY, invited.invitedBy())
        .set(STATUS, InvitationStatus.PENDING)
        .set(INVITED, recorded.by().at())
        .set(EXPIRES, invited.expiresAt())
        .execute();
  }

  private void set(Position invitation, InvitationStatus status) {
    sql.update(INVITATION)
        .set(STATUS, status)
        .where(TENANT.eq(invitation.tenant()), ID.eq(new InvitationId(invitation.entityId())))
        .execute();
  }
}
