package io.troupe.engine.credits.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.credits.wallet.WalletEntry.Kind;
import io.troupe.engine.credits.wallet.WalletEvent.CaptureRefunded;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsCaptured;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsGranted;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsHeld;
import io.troupe.engine.credits.wallet.WalletEvent.GrantExpired;
import io.troupe.engine.credits.wallet.WalletEvent.HoldReleased;
import io.troupe.engine.runtime.Scenario;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.GrantId;
import io.troupe.engine.values.HoldId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalletEntryTest {
  private static final GrantId GRANT = new GrantId("g");
  private static final HoldId HOLD = new HoldId("h");

  @Test
  void a_grant_is_owned_until_it_is_lost() {
    var granted = new CreditsGranted(GRANT, credits(100), "gift", 0, Scenario.START, null);
    assertThat(WalletEntry.of(granted))
        .isEqualTo(new WalletEntry(Kind.GRANTED, GRANT, 100, 100, 0, "gift"));
    assertThat(WalletEntry.of(new GrantExpired(GRANT, credits(80))))
        .isEqualTo(new WalletEntry(Kind.EXPIRED, GRANT, 80, -80, 0, null));
  }

  @Test
  void what_is_held_is_owned_but_not_available() {
    var held = new CreditsHeld(HOLD, credits(30), List.of(), "coach", Scenario.START);
    assertThat(WalletEntry.of(held))
        .isEqualTo(new WalletEntry(Kind.HELD, HOLD, 30, 0, 30, "coach"));
    assertThat(WalletEntry.of(held).available()).isEqualTo(-30);
  }

  @Test
  void a_capture_spends_a_part_and_frees_the_rest() {
    var captured = WalletEntry.of(new CreditsCaptured(HOLD, credits(20), credits(10), "coach"));
    assertThat(captured).isEqualTo(new WalletEntry(Kind.CAPTURED, HOLD, 20, -20, -30, "coach"));
    assertThat(captured.available()).isEqualTo(10);
  }

  @Test
  void a_hold_ends_by_command_or_by_time() {
    assertThat(WalletEntry.of(new HoldReleased(HOLD, credits(5), false)))
        .isEqualTo(new WalletEntry(Kind.RELEASED, HOLD, 5, 0, -5, null));
    assertThat(WalletEntry.of(new HoldReleased(HOLD, credits(6), true)))
        .isEqualTo(new WalletEntry(Kind.TIMED_OUT, HOLD, 6, 0, -6, null));
  }

  @Test
  void a_refund_is_owned_again() {
    var refunded =
        new CaptureRefunded(HOLD, new GrantId("r"), credits(20), "sorry", Scenario.START);
    assertThat(WalletEntry.of(refunded))
        .isEqualTo(new WalletEntry(Kind.REFUNDED, HOLD, 20, 20, 0, "sorry"));
  }

  private static Credits credits(long amount) {
    return new Credits(amount);
  }
}
