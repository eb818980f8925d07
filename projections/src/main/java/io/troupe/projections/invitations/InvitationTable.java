package io.troupe.projections.invitations;

import io.troupe.engine.tenancy.invitation.InvitationStatus;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.InvitationId;
import io.troupe.projections.table.Columns;
import io.troupe.projections.table.PersonalColumns;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** One row an invitation. */
final class InvitationTable {
  static final Table<Record> INVITATION = Columns.table("invitation");
  static final Field<InvitationId> ID =
      Columns.id("invitation_id", InvitationId.class, InvitationId::new);
  static final Field<AccountId> ACCOUNT = Columns.id("account_id", AccountId.class, AccountId::new);
  static final PersonalColumns EMAIL = PersonalColumns.of("email");
  static final Field<AccountId> INVITED_BY =
      Columns.id("invited_by", AccountId.class, AccountId::new);
  static final Field<InvitationStatus> STATUS = Columns.choice("status", InvitationStatus.class);
  static final Field<Instant> INVITED = Columns.time("invited_at");
  static final Field<Instant> EXPIRES = Columns.time("expires_at");

  static final List<Field<?>> COLUMNS =
      List.of(ID, ACCOUNT, EMAIL.person(), EMAIL.sealed(), INVITED_BY, STATUS, INVITED, EXPIRES);

  private InvitationTable() {}
}
