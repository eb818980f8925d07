package io.troupe.engine.credits.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.credits.wallet.WalletEvent.CaptureRefunded;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsCaptured;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsGranted;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsHeld;
import io.troupe.engine.credits.wallet.WalletEvent.GrantExpired;
import io.troupe.engine.credits.wallet.WalletEvent.HoldReleased;
import io.troupe.engine.runtime.Histories;
import io.troupe.engine.values.HoldId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is true of a wallet whatever happens to it. */
class WalletLawsTest {
  private static final int STEPS = 20;

  @Test
  void a_wallet_does_what_counting_single_coins_says() {
    Histories.play(2_000, random -> new WalletHistory(random).live(STEPS));
  }

  @Test
  @Tag("slow")
  void a_wallet_does_what_counting_single_coins_says_in_100_000_histories() {
    Histories.play(100_000, random -> new WalletHistory(random).live(STEPS));
  }

  @Test
  void no_credit_comes_into_being_or_vanishes_but_by_an_event() {
    Histories.play(
        500,
        random -> {
          var history = new WalletHistory(random);
          history.live(STEPS);
          var balance = history.events().stream().mapToLong(WalletLawsTest::change).sum();
          assertThat(history.view().balance().amount()).isEqualTo(balance).isNotNegative();
        });
  }

  @Test
  void a_statement_says_what_the_wallet_holds_after_each_event() {
    Histories.play(
        500,
        random -> {
          var history = new WalletHistory(random);
          history.live(STEPS);
          var wallet = Wallet.EMPTY;
          var balance = 0L;
          var available = 0L;
          for (var event : history.events()) {
            wallet = Wallet.evolve(wallet, event);
            var entry = WalletEntry.of(event);
            balance += entry.balance();
            available += entry.available();
            assertThat(balance).isEqualTo(WalletView.of(wallet).balance().amount());
            assertThat(available).isEqualTo(wallet.available().amount());
          }
        });
  }

  @Test
  void a_hold_is_settled_at_most_once() {
    Histories.play(
        500,
        random -> {
          var history = new WalletHistory(random);
          history.live(STEPS);
          assertThat(settled(history.events())).doesNotHaveDuplicates();
        });
  }

  @Test
  void nothing_is_left_when_every_time_limit_has_passed() {
    Histories.play(
        500,
        random -> {
          var history = new WalletHistory(random);
          history.live(STEPS);
          history.passAllTime();
          assertThat(history.wallet().holds()).isEmpty();
          assertThat(Expiry.timers(history.wallet())).isEmpty();
        });
  }

  private static long change(WalletEvent event) {
    return switch (event) {
      case CreditsGranted granted -> granted.amount().amount();
      case CaptureRefunded refunded -> refunded.amount().amount();
      case CreditsCaptured captured -> -captured.amount().amount();
      case GrantExpired expired -> -expired.amount().amount();
      case CreditsHeld _ -> 0;
      case HoldReleased _ -> 0;
    };
  }

  private static List<HoldId> settled(List<WalletEvent> events) {
    return events.stream()
        .<HoldId>mapMulti((event, out) -> {
          switch (event) {
            case CreditsCaptured captured -> out.accept(captured.id());
            case HoldReleased released -> out.accept(released.id());
            case CreditsGranted _, CreditsHeld _, CaptureRefunded _, GrantExpired _ -> {}
          }
        })
        .toList();
  }
}
