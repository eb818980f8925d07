package io.troupe.engine.tenancy.account;

import static io.troupe.engine.runtime.Scenario.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.runtime.Scenario;
import io.troupe.engine.tenancy.account.AccountCommand.Open;
import io.troupe.engine.tenancy.account.AccountCommand.RecordFailedSignIn;
import io.troupe.engine.tenancy.account.AccountCommand.RefreshSession;
import io.troupe.engine.tenancy.account.AccountCommand.RevokeSession;
import io.troupe.engine.tenancy.account.AccountCommand.SetPassword;
import io.troupe.engine.tenancy.account.AccountCommand.StartSession;
import io.troupe.engine.tenancy.account.AccountEvent.PasswordSet;
import io.troupe.engine.tenancy.account.AccountEvent.SessionRefreshed;
import io.troupe.engine.tenancy.account.AccountEvent.SessionRevoked;
import io.troupe.engine.tenancy.account.AccountEvent.SessionStarted;
import io.troupe.engine.tenancy.account.AccountEvent.SignInFailed;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.RoleId;
import io.troupe.engine.values.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
  private static final SessionId PHONE = new SessionId("phone");
  private static final SessionId LAPTOP = new SessionId("laptop");
  private static final Instant MONTH_LATER = START.plus(Duration.ofDays(30));

  private final Scenario<AccountCommand, AccountEvent, Account> account =
      Scenario.of(AccountEntity.TYPE);

  @BeforeEach
  void sign_up() {
    var sealed = new Personal<String>(new PersonId("ada"), "sealed");
    account
        .when(new Open(sealed, sealed, "hash-of-email", Set.of(new RoleId("student"))))
        .when(new StartSession(PHONE, "r0"))
        .refused(AccountRejection.NO_PASSWORD)
        .when(new RecordFailedSignIn())
        .unchanged()
        .when(new SetPassword("$first"));
  }

  @Test
  void a_session_lasts_thirty_days() {
    account
        .when(new StartSession(PHONE, "r0"))
        .then(new SessionStarted(PHONE, "r0", MONTH_LATER))
        .when(new StartSession(PHONE, "r0"))
        .unchanged()
        .when(new StartSession(PHONE, "another"))
        .refused(AccountRejection.SESSION_ID_TAKEN)
        .at(MONTH_LATER)
        .when(new RefreshSession(PHONE, "r0", "r1"))
        .refused(AccountRejection.UNKNOWN_SESSION);
  }

  @Test
  void a_refresh_trades_the_token_and_lasts_thirty_days_more() {
    var later = START.plus(Duration.ofDays(29));
    account
        .when(new StartSession(PHONE, "r0"))
        .at(later)
        .when(new RefreshSession(PHONE, "r0", "r1"))
        .then(new SessionRefreshed(PHONE, "r0", "r1", later.plus(Duration.ofDays(30))))
        .when(new RefreshSession(PHONE, "r1", "r1"))
        .refused(AccountRejection.HASH_NOT_NEW)
        .when(new RefreshSession(PHONE, "r1", "r2"))
        .accepted();
  }

  @Test
  void a_token_presented_twice_ends_its_session_and_no_other() {
    account
        .when(new StartSession(PHONE, "r0"))
        .when(new StartSession(LAPTOP, "l0"))
        .when(new RefreshSession(PHONE, "r0", "r1"))
        .when(new RefreshSession(PHONE, "r0", "stolen"))
        .then(new SessionRevoked(PHONE, RevocationCause.THEFT))
        .when(new RefreshSession(PHONE, "r1", "r2"))
        .refused(AccountRejection.UNKNOWN_SESSION);
    assertThat(sessions()).containsExactly(LAPTOP);
  }

  @Test
  void a_token_that_was_never_given_ends_nothing() {
    account
        .when(new StartSession(PHONE, "r0"))
        .when(new RefreshSession(PHONE, "guess", "r1"))
        .refused(AccountRejection.UNKNOWN_SESSION)
        .when(new RefreshSession(LAPTOP, "r0", "r1"))
        .refused(AccountRejection.UNKNOWN_SESSION);
    assertThat(sessions()).containsExactly(PHONE);
  }

  @Test
  void twenty_used_tokens_are_remembered() {
    account.when(new StartSession(PHONE, "r0"));
    for (var i = 0; i < 21; i++) {
      account.when(new RefreshSession(PHONE, "r" + i, "r" + (i + 1))).accepted();
    }
    account
        .when(new RefreshSession(PHONE, "r0", "x"))
        .refused(AccountRejection.UNKNOWN_SESSION)
        .when(new RefreshSession(PHONE, "r1", "x"))
        .then(new SessionRevoked(PHONE, RevocationCause.THEFT));
  }

  @Test
  void signing_out_ends_one_session_and_can_be_repeated() {
    account
        .when(new StartSession(PHONE, "r0"))
        .when(new StartSession(LAPTOP, "l0"))
        .when(new RevokeSession(PHONE))
        .then(new SessionRevoked(PHONE, RevocationCause.SIGNED_OUT))
        .when(new RevokeSession(PHONE))
        .unchanged();
    assertThat(sessions()).containsExactly(LAPTOP);
  }

  @Test
  void a_changed_password_ends_all_sessions() {
    account
        .when(new StartSession(PHONE, "r0"))
        .when(new StartSession(LAPTOP, "l0"))
        .when(new SetPassword("$second"))
        .then(
            new PasswordSet("$second"),
            new SessionRevoked(PHONE, RevocationCause.PASSWORD_CHANGED),
            new SessionRevoked(LAPTOP, RevocationCause.PASSWORD_CHANGED))
        .when(new SetPassword("$second"))
        .unchanged();
    assertThat(sessions()).isEmpty();
  }

  @Test
  void the_session_unused_for_longest_makes_room_for_the_twenty_first() {
    for (var i = 0; i < 20; i++) {
      account.when(new StartSession(new SessionId("s" + i), "r")).accepted();
    }
    account
        .at(START.plusSeconds(1))
        .when(new RefreshSession(new SessionId("s0"), "r", "r1"))
        .when(new StartSession(PHONE, "r0"))
        .then(
            new SessionRevoked(new SessionId("s1"), RevocationCause.LIMIT),
            new SessionStarted(PHONE, "r0", MONTH_LATER.plusSeconds(1)));
    assertThat(sessions()).hasSize(20);
  }

  @Test
  void five_wrong_passwords_in_a_row_lock_for_a_quarter_of_an_hour() {
    var unlocked = START.plus(Duration.ofMinutes(15));
    fail(4);
    account.then(new SignInFailed(START, null));
    fail(1);
    account
        .then(new SignInFailed(START, unlocked))
        .when(new RecordFailedSignIn())
        .unchanged()
        .when(new StartSession(PHONE, "r0"))
        .refused(AccountRejection.LOCKED_OUT)
        .at(unlocked)
        .when(new StartSession(PHONE, "r0"))
        .accepted();
  }

  @Test
  void a_session_started_forgets_the_wrong_passwords() {
    fail(4);
    account.when(new StartSession(PHONE, "r0"));
    fail(1);
    account.then(new SignInFailed(START, null));
  }

  @Test
  void a_new_password_ends_the_lock() {
    fail(5);
    account
        .when(new SetPassword("$second"))
        .accepted()
        .when(new StartSession(PHONE, "r0"))
        .accepted();
  }

  @Test
  void each_lock_lasts_twice_as_long_up_to_a_day() {
    var minutes = new ArrayList<Long>();
    var now = START;
    for (var lock = 0; lock < 9; lock++) {
      account.at(now);
      fail(5);
      var until = Objects.requireNonNull(AccountView.of(account.state()).lockedUntil());
      minutes.add(Duration.between(now, until).toMinutes());
      now = until;
    }
    assertThat(minutes).isEqualTo(List.of(15L, 30L, 60L, 120L, 240L, 480L, 960L, 1440L, 1440L));
  }

  private void fail(int times) {
    for (var i = 0; i < times; i++) {
      account.when(new RecordFailedSignIn()).accepted();
    }
  }

  private Set<SessionId> sessions() {
    return AccountView.of(account.state()).sessions().keySet();
  }
}
