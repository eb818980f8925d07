package io.troupe.engine.credits.wallet;

import static io.troupe.engine.runtime.Scenario.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.credits.wallet.WalletCommand.Capture;
import io.troupe.engine.credits.wallet.WalletCommand.Grant;
import io.troupe.engine.credits.wallet.WalletCommand.Hold;
import io.troupe.engine.credits.wallet.WalletCommand.Refund;
import io.troupe.engine.credits.wallet.WalletCommand.Release;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsCaptured;
import io.troupe.engine.credits.wallet.WalletEvent.HoldReleased;
import io.troupe.engine.runtime.Scenario;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.GrantId;
import io.troupe.engine.values.HoldId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WalletTest {
  private static final HoldId QUESTION = new HoldId("question");

  private final Scenario<WalletCommand, WalletEvent, Wallet> wallet =
      Scenario.of(WalletEntity.TYPE);

  @Test
  void a_grant_is_available_at_once() {
    wallet.when(grant("welcome", 100, 0, null)).accepted();
    assertThat(view()).isEqualTo(new WalletView(credits(100), credits(0), credits(100)));
  }

  @Test
  void a_hold_reserves_without_changing_the_balance() {
    wallet.when(grant("welcome", 100, 0, null)).when(hold(QUESTION, 30)).accepted();
    assertThat(view()).isEqualTo(new WalletView(credits(100), credits(30), credits(70)));
  }

  @Test
  void a_hold_beyond_what_is_available_is_refused() {
    wallet
        .when(grant("welcome", 100, 0, null))
        .when(hold(QUESTION, 60))
        .when(hold(new HoldId("another"), 41))
        .refused(WalletRejection.INSUFFICIENT_CREDITS);
  }

  @Test
  void a_capture_spends_its_part_and_returns_the_rest() {
    wallet
        .when(grant("welcome", 100, 0, null))
        .when(hold(QUESTION, 30))
        .when(new Capture(QUESTION, credits(12)))
        .then(new CreditsCaptured(QUESTION, credits(12), credits(18), "question"));
    assertThat(view()).isEqualTo(new WalletView(credits(88), credits(0), credits(88)));
  }

  @Test
  void a_hold_is_captured_at_most_once() {
    wallet
        .when(grant("welcome", 100, 0, null))
        .when(hold(QUESTION, 30))
        .when(new Capture(QUESTION, credits(12)))
        .when(new Capture(QUESTION, credits(12)))
        .unchanged()
        .when(new Capture(QUESTION, credits(13)))
        .refused(WalletRejection.HOLD_SETTLED)
        .when(new Release(QUESTION))
        .refused(WalletRejection.HOLD_SETTLED)
        .when(hold(QUESTION, 30))
        .refused(WalletRejection.HOLD_SETTLED);
    assertThat(view().balance()).isEqualTo(credits(88));
  }

  @Test
  void a_capture_beyond_the_hold_is_refused() {
    wallet
        .when(grant("welcome", 100, 0, null))
        .when(hold(QUESTION, 30))
        .when(new Capture(QUESTION, credits(31)))
        .refused(WalletRejection.CAPTURE_EXCEEDS_HOLD);
  }

  @Test
  void a_grant_keeps_its_id_to_itself_while_its_credits_are_held() {
    wallet
        .when(grant("daily", 10, 0, null))
        .when(hold(QUESTION, 10))
        .when(grant("daily", 5, 1, START.plus(Duration.ofDays(1))))
        .refused(WalletRejection.ID_TAKEN);
  }

  @Test
  void nothing_at_all_is_never_captured() {
    wallet
        .when(grant("welcome", 100, 0, null))
        .when(hold(QUESTION, 30))
        .when(new Capture(QUESTION, credits(0)))
        .refused(WalletRejection.AMOUNT_NOT_POSITIVE)
        .when(new Release(QUESTION))
        .when(new Capture(QUESTION, credits(0)))
        .refused(WalletRejection.AMOUNT_NOT_POSITIVE);
  }

  @Test
  void a_hold_left_alone_times_out_and_returns_its_credits() {
    wallet
        .when(grant("welcome", 100, 0, null))
        .when(hold(QUESTION, 30))
        .after(Wallet.HOLD_FOR)
        .then(new HoldReleased(QUESTION, credits(30), true));
    assertThat(view().available()).isEqualTo(credits(100));
  }

  @Test
  void credits_are_spent_by_priority_then_expiry_then_age() {
    var soon = START.plus(Duration.ofDays(1));
    wallet
        .when(grant("last", 10, 9, soon))
        .when(grant("never", 10, 1, null))
        .when(grant("later", 10, 1, soon.plusSeconds(60)))
        .when(grant("sooner", 10, 1, soon))
        .when(hold(QUESTION, 25));
    assertThat(wallet.state().holds().get(QUESTION).slices())
        .extracting(slice -> slice.grant().value() + " " + slice.amount().amount())
        .containsExactly("sooner 10", "later 10", "never 5");
  }

  @Test
  void what_is_left_of_a_grant_is_lost_when_it_expires_but_what_is_held_can_be_captured() {
    wallet
        .when(grant("daily", 10, 0, START.plus(Duration.ofMinutes(5))))
        .when(hold(QUESTION, 4))
        .after(Duration.ofMinutes(6));
    assertThat(view()).isEqualTo(new WalletView(credits(4), credits(4), credits(0)));
    wallet.when(new Capture(QUESTION, credits(3))).accepted().after(Duration.ZERO);
    assertThat(view()).isEqualTo(new WalletView(credits(0), credits(0), credits(0)));
  }

  @Test
  void a_refund_gives_back_what_was_captured_once() {
    wallet
        .when(grant("welcome", 100, 0, null))
        .when(hold(QUESTION, 30))
        .when(new Capture(QUESTION, credits(30)))
        .when(new Refund(QUESTION, "wrong answer"))
        .accepted()
        .when(new Refund(QUESTION, "wrong answer"))
        .unchanged();
    assertThat(view().balance()).isEqualTo(credits(100));
  }

  @Test
  void a_released_hold_has_nothing_to_refund() {
    wallet
        .when(grant("welcome", 100, 0, null))
        .when(hold(QUESTION, 30))
        .when(new Release(QUESTION))
        .when(new Refund(QUESTION, "wrong answer"))
        .refused(WalletRejection.NOTHING_TO_REFUND);
  }

  @Test
  void amounts_and_expiries_that_make_no_sense_are_refused() {
    wallet
        .when(grant("nothing", 0, 0, null))
        .refused(WalletRejection.AMOUNT_NOT_POSITIVE)
        .when(grant("late", 1, 0, START))
        .refused(WalletRejection.ALREADY_EXPIRED)
        .when(new Capture(QUESTION, null))
        .refused(WalletRejection.UNKNOWN_HOLD)
        .when(new Hold(QUESTION, credits(1), "long", START.plus(Duration.ofDays(31))))
        .refused(WalletRejection.HOLD_TOO_LONG);
  }

  @Test
  void a_wallet_is_full_at_its_limit() {
    wallet
        .when(grant("all", Credits.MAX, 0, null))
        .accepted()
        .when(grant("more", 1, 0, null))
        .refused(WalletRejection.BALANCE_LIMIT);
  }

  private WalletView view() {
    return WalletView.of(wallet.state());
  }

  private static Grant grant(String id, long amount, int priority, @Nullable Instant expiresAt) {
    return new Grant(new GrantId(id), credits(amount), id, priority, expiresAt);
  }

  private static Hold hold(HoldId id, long amount) {
    return new Hold(id, credits(amount), "question", null);
  }

  private static Credits credits(long amount) {
    return new Credits(amount);
  }
}
