package io.troupe.projections.members;

import static io.troupe.projections.members.MemberTable.ACCOUNT;
import static io.troupe.projections.members.MemberTable.EMAIL;
import static io.troupe.projections.members.MemberTable.JOINED;
import static io.troupe.projections.members.MemberTable.LOGIN_NAME;
import static io.troupe.projections.members.MemberTable.MEMBER;
import static io.troupe.projections.members.MemberTable.NAME;
import static io.troupe.projections.members.MemberTable.ROLES;
import static io.troupe.projections.members.MemberTable.STATUS;
import static io.troupe.projections.table.Columns.TENANT;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.tenancy.account.AccountEvent;
import io.troupe.engine.tenancy.account.AccountEvent.AccountClosed;
import io.troupe.engine.tenancy.account.AccountEvent.AccountErased;
import io.troupe.engine.tenancy.account.AccountEvent.AccountOpened;
import io.troupe.engine.tenancy.account.AccountEvent.AccountRenamed;
import io.troupe.engine.tenancy.account.AccountEvent.ConsentGiven;
import io.troupe.engine.tenancy.account.AccountEvent.ConsentWithdrawn;
import io.troupe.engine.tenancy.account.AccountEvent.PasswordSet;
import io.troupe.engine.tenancy.account.AccountEvent.RolesChanged;
import io.troupe.engine.tenancy.account.AccountEvent.SessionRefreshed;
import io.troupe.engine.tenancy.account.AccountEvent.SessionRevoked;
import io.troupe.engine.tenancy.account.AccountEvent.SessionStarted;
import io.troupe.engine.tenancy.account.AccountEvent.SignInFailed;
import io.troupe.engine.tenancy.account.AccountView.Status;
import io.troupe.engine.values.AccountId;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Writes accounts to the table of members. */
final class MembersHandler {
  private final DSLContext sql;

  MembersHandler(DSLContext sql) {
    this.sql = sql;
  }

  void on(Recorded recorded) {
    if (recorded.event() instanceof AccountEvent event) {
      on(recorded.position(), event);
    }
  }

  private void on(Position account, AccountEvent event) {
    switch (event) {
      case AccountOpened opened -> insert(account, opened);
      case PasswordSet _ -> set(account, Map.of(STATUS, Status.ACTIVE));
      case RolesChanged(var roles) -> set(account, Map.of(ROLES, MemberRow.text(roles)));
      case AccountRenamed(var name) -> set(account, NAME.values(name));
      case AccountClosed _ -> set(account, Map.of(STATUS, Status.CLOSED));
      case AccountErased _ -> set(account, Map.of(STATUS, Status.ERASED));
      case SessionStarted _, SessionRefreshed _, SessionRevoked _ -> {}
      case SignInFailed _, ConsentGiven _, ConsentWithdrawn _ -> {}
    }
  }

  private void insert(Position account, AccountOpened opened) {
    sql.insertInto(MEMBER)
        .set(TENANT, account.tenant())
        .set(ACCOUNT, new AccountId(account.entityId()))
        .set(NAME.values(opened.name()))
        .set(EMAIL.values(opened.email()))
        .set(LOGIN_NAME, opened.loginName())
        .set(ROLES, MemberRow.text(opened.roles()))
        .set(STATUS, Status.INVITED)
        .set(JOINED, opened.openedAt())
        .execute();
  }

  private void set(Position account, Map<? extends Field<?>, ?> values) {
    sql.update(MEMBER)
        .set(values)
        .where(TENANT.eq(account.tenant()), ACCOUNT.eq(new AccountId(account.entityId())))
        .execute();
  }
}
