package io.troupe.projections.members;

import io.troupe.engine.tenancy.account.AccountView.Status;
import io.troupe.engine.values.AccountId;
import io.troupe.projections.table.Columns;
import io.troupe.projections.table.PersonalColumns;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** One row an account. */
final class MemberTable {
  static final Table<Record> MEMBER = Columns.table("member");
  static final Field<AccountId> ACCOUNT = Columns.id("account_id", AccountId.class, AccountId::new);
  static final PersonalColumns NAME = PersonalColumns.of("name");
  static final PersonalColumns EMAIL = PersonalColumns.of("email");
  static final Field<String> LOGIN_NAME = Columns.text("login_name");
  static final Field<String> ROLES = Columns.text("roles");
  static final Field<Status> STATUS = Columns.choice("status", Status.class);
  static final Field<Instant> JOINED = Columns.time("joined_at");

  static final List<Field<?>> COLUMNS =
      List.of(
          ACCOUNT,
          NAME.person(),
          NAME.sealed(),
          EMAIL.person(),
          EMAIL.sealed(),
          LOGIN_NAME,
          ROLES,
          STATUS,
          JOINED);

  private MemberTable() {}
}
