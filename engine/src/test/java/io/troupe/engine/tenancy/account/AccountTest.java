package io.troupe.engine.tenancy.account;

import static io.troupe.engine.runtime.Scenario.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.runtime.Scenario;
import io.troupe.engine.serialization.StoredForm;
import io.troupe.engine.tenancy.account.AccountCommand.ChangeRoles;
import io.troupe.engine.tenancy.account.AccountCommand.Close;
import io.troupe.engine.tenancy.account.AccountCommand.GiveConsent;
import io.troupe.engine.tenancy.account.AccountCommand.Open;
import io.troupe.engine.tenancy.account.AccountCommand.RecordErasure;
import io.troupe.engine.tenancy.account.AccountCommand.RecordFailedSignIn;
import io.troupe.engine.tenancy.account.AccountCommand.Rename;
import io.troupe.engine.tenancy.account.AccountCommand.SetPassword;
import io.troupe.engine.tenancy.account.AccountCommand.StartSession;
import io.troupe.engine.tenancy.account.AccountCommand.WithdrawConsent;
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
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.RoleId;
import io.troupe.engine.values.SessionId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountTest {
  private static final PersonId ADA = new PersonId("ada");
  private static final Personal<String> NAME = new Personal<>(ADA, "sealed-name");
  private static final Personal<String> EMAIL = new Personal<>(ADA, "sealed-email");
  private static final RoleId STUDENT = new RoleId("student");
  private static final RoleId MENTOR = new RoleId("mentor");
  private static final Open OPEN = new Open(NAME, EMAIL, "hash-of-email", Set.of(STUDENT));
  private static final String PASSWORD = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA";

  private final Scenario<AccountCommand, AccountEvent, Account> account =
      Scenario.of(AccountEntity.TYPE);

  @Test
  void an_account_is_invited_until_it_has_a_password() {
    account
        .when(OPEN)
        .then(new AccountOpened(NAME, EMAIL, "hash-of-email", Set.of(STUDENT), START));
    assertThat(view().status()).isEqualTo(AccountView.Status.INVITED);
    account.when(new SetPassword(PASSWORD)).then(new PasswordSet(PASSWORD));
    assertThat(view().status()).isEqualTo(AccountView.Status.ACTIVE);
    assertThat(view().passwordHash()).isEqualTo(PASSWORD);
  }

  @Test
  void an_account_opens_once() {
    account
        .when(OPEN)
        .when(OPEN)
        .unchanged()
        .when(new Open(NAME, EMAIL, "another", Set.of(STUDENT)))
        .refused(AccountRejection.ALREADY_OPENED);
  }

  @Test
  void what_was_never_opened_is_not_there() {
    account
        .when(new SetPassword(PASSWORD))
        .refused(AccountRejection.NO_SUCH_ACCOUNT)
        .when(new RecordErasure())
        .refused(AccountRejection.NO_SUCH_ACCOUNT);
  }

  @Test
  void an_account_has_one_to_ten_roles() {
    account
        .when(new Open(NAME, EMAIL, "hash-of-email", Set.of()))
        .refused(AccountRejection.NO_ROLE)
        .when(new Open(NAME, EMAIL, "hash-of-email", roles(11)))
        .refused(AccountRejection.TOO_MANY_ROLES)
        .when(OPEN)
        .when(new ChangeRoles(Set.of()))
        .refused(AccountRejection.NO_ROLE)
        .when(new ChangeRoles(roles(10)))
        .then(new RolesChanged(roles(10)))
        .when(new ChangeRoles(roles(10)))
        .unchanged();
    assertThat(view().roles()).isEqualTo(roles(10));
  }

  @Test
  void texts_out_of_their_bounds_are_refused() {
    account
        .when(new Open(NAME, EMAIL, "ada@example.org", Set.of(STUDENT)))
        .refused(AccountRejection.LOGIN_NAME_MALFORMED)
        .when(OPEN)
        .when(new SetPassword("x".repeat(513)))
        .refused(AccountRejection.HASH_MALFORMED)
        .when(new Close(" "))
        .refused(AccountRejection.REASON_MALFORMED)
        .when(new SetPassword(PASSWORD))
        .when(new StartSession(new SessionId("phone"), ""))
        .refused(AccountRejection.HASH_MALFORMED);
  }

  @Test
  void a_name_can_change() {
    var other = new Personal<String>(ADA, "sealed-other-name");
    account.when(OPEN).when(new Rename(other)).then(new AccountRenamed(other));
    assertThat(view().name()).isEqualTo(other);
    account.when(new Rename(other)).unchanged();
  }

  @Test
  void a_consent_is_given_and_withdrawn() {
    account
        .when(OPEN)
        .when(new GiveConsent(Purpose.COACH))
        .then(new ConsentGiven(Purpose.COACH, START))
        .when(new GiveConsent(Purpose.COACH))
        .unchanged();
    assertThat(view().consents()).containsExactly(Purpose.COACH);
    account
        .when(new WithdrawConsent(Purpose.COACH))
        .then(new ConsentWithdrawn(Purpose.COACH, START))
        .when(new WithdrawConsent(Purpose.COACH))
        .unchanged();
    assertThat(view().consents()).isEmpty();
  }

  @Test
  void an_account_closes_only_before_the_person_has_signed_up() {
    account.when(OPEN).when(new SetPassword(PASSWORD)).when(new Close("undone"));
    account.refused(AccountRejection.HAS_SIGNED_UP);
  }

  @Test
  void a_closed_account_refuses_everything_but_its_erasure() {
    account
        .when(OPEN)
        .when(new Close("undone"))
        .then(new AccountClosed("undone"))
        .when(new Close("undone"))
        .unchanged()
        .when(new SetPassword(PASSWORD))
        .refused(AccountRejection.CLOSED)
        .when(OPEN)
        .refused(AccountRejection.CLOSED);
    assertThat(view().status()).isEqualTo(AccountView.Status.CLOSED);
    account.when(new RecordErasure()).then(new AccountErased());
  }

  @Test
  void an_erased_account_has_no_sessions_and_refuses_everything() {
    account
        .when(OPEN)
        .when(new SetPassword(PASSWORD))
        .when(new StartSession(new SessionId("phone"), "r0"))
        .when(new RecordErasure())
        .then(
            new SessionRevoked(new SessionId("phone"), RevocationCause.ERASED), new AccountErased())
        .when(new RecordErasure())
        .unchanged()
        .when(new StartSession(new SessionId("laptop"), "r0"))
        .refused(AccountRejection.ERASED)
        .when(new RecordFailedSignIn())
        .refused(AccountRejection.ERASED);
    assertThat(view().status()).isEqualTo(AccountView.Status.ERASED);
    assertThat(view().passwordHash()).isNull();
    assertThat(view().sessions()).isEmpty();
  }

  @Test
  void roles_in_any_order_are_stored_in_one() {
    var ordered = List.of(role(0), role(1), role(2), role(3), role(4), role(5));
    var roles = new LinkedHashSet<>(ordered.reversed());
    assertThat(new Open(NAME, EMAIL, "hash-of-email", roles).roles())
        .containsExactlyElementsOf(ordered);
    assertThat(new ChangeRoles(roles).roles()).containsExactlyElementsOf(ordered);
    assertThat(new AccountOpened(NAME, EMAIL, "hash-of-email", roles, START).roles())
        .containsExactlyElementsOf(ordered);
    assertThat(new RolesChanged(roles).roles()).containsExactlyElementsOf(ordered);
  }

  @Test
  void every_form_is_stored_and_read_back() {
    var phone = new SessionId("phone");
    StoredForm.of(AccountEntity.TYPE)
        .events(
            new AccountOpened(NAME, EMAIL, "hash-of-email", Set.of(STUDENT, MENTOR), START),
            new PasswordSet(PASSWORD),
            new SessionStarted(phone, "r0", START.plus(Sessions.LAST)),
            new SignInFailed(START, START.plus(Lockout.FIRST_LOCK)),
            new SessionRefreshed(phone, "r0", "r1", START.plus(Sessions.LAST)),
            new SessionRevoked(phone, RevocationCause.SIGNED_OUT),
            new RolesChanged(Set.of(MENTOR)),
            new AccountRenamed(NAME),
            new ConsentGiven(Purpose.COACH, START),
            new ConsentWithdrawn(Purpose.COACH, START),
            new AccountClosed("undone"),
            new AccountErased())
        .commands(OPEN, new SetPassword(PASSWORD), new GiveConsent(Purpose.COACH), new Close("x"))
        .state(account.when(OPEN).when(new GiveConsent(Purpose.COACH)).state())
        .state(
            account
                .when(new SetPassword(PASSWORD))
                .when(new StartSession(phone, "r0"))
                .when(new AccountCommand.RefreshSession(phone, "r0", "r1"))
                .when(new RecordFailedSignIn())
                .state())
        .state(account.when(new RecordErasure()).state());
  }

  private AccountView view() {
    return AccountView.of(account.state());
  }

  private static Set<RoleId> roles(int count) {
    return IntStream.range(0, count).mapToObj(AccountTest::role).collect(Collectors.toSet());
  }

  private static RoleId role(int number) {
    return new RoleId("role-" + number);
  }
}
