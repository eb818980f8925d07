package io.troupe.engine.credits.wallet;

import io.troupe.engine.credits.wallet.WalletCommand.Capture;
import io.troupe.engine.credits.wallet.WalletCommand.Grant;
import io.troupe.engine.credits.wallet.WalletCommand.Hold;
import io.troupe.engine.credits.wallet.WalletCommand.Refund;
import io.troupe.engine.credits.wallet.WalletCommand.Release;
import io.troupe.engine.credits.wallet.WalletEvent.CaptureRefunded;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsCaptured;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsGranted;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsHeld;
import io.troupe.engine.credits.wallet.WalletEvent.GrantExpired;
import io.troupe.engine.credits.wallet.WalletEvent.HoldReleased;
import io.troupe.engine.runtime.Scenario;
import io.troupe.engine.serialization.StoredForm;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.GrantId;
import io.troupe.engine.values.HoldId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalletStoredFormTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final Instant NEXT_DAY = NOON.plus(Duration.ofDays(1));
  private static final GrantId GRANT = new GrantId("welcome");
  private static final HoldId HOLD = new HoldId("question");
  private static final Credits TEN = new Credits(10);
  private static final Credits FOUR = new Credits(4);

  @Test
  void a_wallet_is_stored_and_sent_as_its_golden_files_say() {
    StoredForm.of(WalletEntity.TYPE)
        .events(
            new CreditsGranted(GRANT, TEN, "welcome", 3, NOON, NEXT_DAY),
            new CreditsHeld(
                HOLD, FOUR, List.of(new Slice(GRANT, FOUR, 3, NOON, NEXT_DAY)), "coach", NEXT_DAY),
            new CreditsCaptured(HOLD, new Credits(3), new Credits(1), "coach"),
            new HoldReleased(HOLD, FOUR, true),
            new CaptureRefunded(HOLD, new GrantId("refund"), FOUR, "wrong answer", NOON),
            new GrantExpired(GRANT, FOUR))
        .commands(
            new Grant(GRANT, TEN, "welcome", 3, null),
            new Hold(HOLD, FOUR, "coach", NEXT_DAY),
            new Capture(HOLD, null),
            new Release(HOLD),
            new Refund(HOLD, "wrong answer"),
            new WalletCommand.Expire())
        .state(
            Scenario.of(WalletEntity.TYPE)
                .when(new Grant(GRANT, TEN, "welcome", 3, null))
                .when(new Hold(new HoldId("first"), FOUR, "coach", null))
                .when(new Capture(new HoldId("first"), new Credits(2)))
                .when(new Hold(HOLD, FOUR, "coach", null))
                .state());
  }
}
