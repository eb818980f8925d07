package io.troupe.projections.members;

import static io.troupe.projections.members.MemberTable.ACCOUNT;
import static io.troupe.projections.members.MemberTable.EMAIL;
import static io.troupe.projections.members.MemberTable.JOINED;
import static io.troupe.projections.members.MemberTable.LOGIN_NAME;
import static io.troupe.projections.members.MemberTable.NAME;
import static io.troupe.projections.members.MemberTable.STATUS;
import static java.util.stream.Collectors.joining;

import io.troupe.engine.tenancy.account.AccountView.Status;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Id;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.RoleId;
import io.troupe.projections.table.Place;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.jooq.Record;

/**
 * An account of the tenant.
 *
 * @param loginName keyed hash of the e-mail address
 */
public record MemberRow(
    AccountId account,
    Personal<String> name,
    Personal<String> email,
    String loginName,
    Set<RoleId> roles,
    Status status,
    Instant joinedAt) {
  private static final String SEPARATOR = " ";

  public MemberRow {
    roles = Id.inOrder(roles);
  }

  /** Where a page that ends with this row goes on. */
  public Place place() {
    return new Place(joinedAt, account.value());
  }

  static MemberRow of(Record row) {
    return new MemberRow(
        row.get(ACCOUNT),
        NAME.in(row),
        EMAIL.in(row),
        row.get(LOGIN_NAME),
        roles(row.get(MemberTable.ROLES)),
        row.get(STATUS),
        row.get(JOINED));
  }

  static String text(Set<RoleId> roles) {
    return Id.inOrder(roles).stream().map(RoleId::value).collect(joining(SEPARATOR));
  }

  private static Set<RoleId> roles(String text) {
    return Id.inOrder(Arrays.stream(text.split(SEPARATOR)).map(RoleId::new).toList());
  }
}
