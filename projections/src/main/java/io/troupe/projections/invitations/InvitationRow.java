package io.troupe.projections.invitations;

import static io.troupe.projections.invitations.InvitationTable.ACCOUNT;
import static io.troupe.projections.invitations.InvitationTable.EMAIL;
import static io.troupe.projections.invitations.InvitationTable.EXPIRES;
import static io.troupe.projections.invitations.InvitationTable.ID;
import static io.troupe.projections.invitations.InvitationTable.INVITED;
import static io.troupe.projections.invitations.InvitationTable.INVITED_BY;
import static io.troupe.projections.invitations.InvitationTable.STATUS;

import io.troupe.engine.tenancy.invitation.InvitationStatus;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.InvitationId;
import io.troupe.engine.values.Personal;
import io.troupe.projections.table.Place;
import java.time.Instant;
import org.jooq.Record;

/** An invitation and what became of it. */
public record InvitationRow(
    InvitationId id,
    AccountId account,
    Personal<String> email,
    AccountId invitedBy,
    InvitationStatus status,
    Instant invitedAt,
    Instant expiresAt) {

  /** Where a page that ends with this row goes on. */
  public Place place() {
    return new Place(invitedAt, id.value());
  }

  static InvitationRow of(Record row) {
    return new InvitationRow(
        row.get(ID),
        row.get(ACCOUNT),
        EMAIL.in(row),
        row.get(INVITED_BY),
        row.get(STATUS),
        row.get(INVITED),
        row.get(EXPIRES));
  }
}
