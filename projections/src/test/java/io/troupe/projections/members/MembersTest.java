package io.troupe.projections.members;

import static io.troupe.projections.Story.ACADEMY;
import static io.troupe.projections.Story.SCHOOL;
import static io.troupe.projections.Story.sealed;
import static io.troupe.projections.Story.time;
import static io.troupe.projections.TestView.got;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.Recorded;
import io.troupe.engine.tenancy.account.AccountEvent;
import io.troupe.engine.tenancy.account.AccountEvent.AccountClosed;
import io.troupe.engine.tenancy.account.AccountEvent.AccountErased;
import io.troupe.engine.tenancy.account.AccountEvent.AccountOpened;
import io.troupe.engine.tenancy.account.AccountEvent.AccountRenamed;
import io.troupe.engine.tenancy.account.AccountEvent.PasswordSet;
import io.troupe.engine.tenancy.account.AccountEvent.RolesChanged;
import io.troupe.engine.tenancy.account.AccountView.Status;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.RoleId;
import io.troupe.engine.values.TenantId;
import io.troupe.projections.Story;
import io.troupe.projections.TestView;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MembersTest {
  private static final RoleId STUDENT = new RoleId("student");
  private static final RoleId MENTOR = new RoleId("mentor");
  private static final AccountId ADA = new AccountId("ada");

  @TempDir Path folder;
  private final Story story = new Story();

  @ParameterizedTest
  @EnumSource
  void a_member_is_listed_as_its_account_is_now(JournalKind kind) throws Exception {
    try (var view = new TestView(new MembersProjection(), kind, folder)) {
      view.given(
          opened(ACADEMY, "ada", 1),
          account("ada", new PasswordSet("hash")),
          account("ada", new RolesChanged(Set.of(STUDENT, MENTOR))),
          account("ada", new AccountRenamed(sealed("ada", "Countess"))));
      assertThat(got(new MembersQueries(view).one(ACADEMY, ADA)))
          .hasValue(
              new MemberRow(
                  ADA,
                  sealed("ada", "Countess"),
                  sealed("ada", "mail"),
                  "login-ada",
                  Set.of(MENTOR, STUDENT),
                  Status.ACTIVE,
                  time(1)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_status_follows_the_account(JournalKind kind) throws Exception {
    try (var view = new TestView(new MembersProjection(), kind, folder)) {
      view.given(opened(ACADEMY, "ada", 1), opened(ACADEMY, "bob", 2), opened(ACADEMY, "cy", 3));
      view.given(account("bob", new AccountClosed("undone")), account("cy", new AccountErased()));
      assertThat(got(new MembersQueries(view).list(ACADEMY, null, 10)))
          .extracting(MemberRow::status)
          .containsExactly(Status.INVITED, Status.CLOSED, Status.ERASED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void pages_follow_one_another_though_two_joined_at_once(JournalKind kind) throws Exception {
    try (var view = new TestView(new MembersProjection(), kind, folder)) {
      view.given(opened(ACADEMY, "ada", 2), opened(ACADEMY, "bob", 2), opened(ACADEMY, "cy", 1));
      var members = new MembersQueries(view);
      var first = got(members.list(ACADEMY, null, 2));
      assertThat(first)
          .extracting(row -> row.account().value())
          .containsExactly("cy", "ada", "bob");
      var second = got(members.list(ACADEMY, first.get(1).place(), 2));
      assertThat(second).extracting(row -> row.account().value()).containsExactly("bob");
      assertThatIllegalArgumentException().isThrownBy(() -> members.list(ACADEMY, null, 201));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_tenant_sees_its_own_members_only(JournalKind kind) throws Exception {
    try (var view = new TestView(new MembersProjection(), kind, folder)) {
      view.given(opened(ACADEMY, "ada", 1), opened(SCHOOL, "bob", 1));
      var members = new MembersQueries(view);
      assertThat(got(members.one(SCHOOL, ADA))).isEmpty();
      assertThat(got(members.byId(ACADEMY, Set.of(ADA, new AccountId("bob")))))
          .containsOnlyKeys(ADA);
    }
  }

  private Recorded opened(TenantId tenant, String id, long at) {
    return story.event(
        tenant,
        "account",
        id,
        new AccountOpened(
            sealed(id, "name"), sealed(id, "mail"), "login-" + id, Set.of(STUDENT), time(at)));
  }

  private Recorded account(String id, AccountEvent event) {
    return story.event("account", id, event);
  }
}
