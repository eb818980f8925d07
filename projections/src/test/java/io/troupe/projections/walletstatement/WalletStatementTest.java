package io.troupe.projections.walletstatement;

import static io.troupe.projections.Story.ACADEMY;
import static io.troupe.projections.Story.SCHOOL;
import static io.troupe.projections.Story.time;
import static io.troupe.projections.TestView.got;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.troupe.engine.credits.wallet.WalletEvent;
import io.troupe.engine.credits.wallet.WalletEvent.CaptureRefunded;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsCaptured;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsGranted;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsHeld;
import io.troupe.engine.credits.wallet.WalletEvent.GrantExpired;
import io.troupe.engine.credits.wallet.WalletEvent.HoldReleased;
import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.Recorded;
import io.troupe.engine.runtime.Principal;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.GrantId;
import io.troupe.engine.values.HoldId;
import io.troupe.engine.values.WalletId;
import io.troupe.projections.Story;
import io.troupe.projections.TestView;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WalletStatementTest {
  private static final WalletId ADA = new WalletId("ada");

  @TempDir Path folder;
  private final Story story = new Story();

  @ParameterizedTest
  @EnumSource
  void each_event_is_an_entry_with_the_balance_after_it(JournalKind kind) throws Exception {
    try (var view = new TestView(new WalletStatementProjection(), kind, folder)) {
      view.given(granted("ada", 100), held("ada", "h1", 30));
      view.given(
          event("ada", new CreditsCaptured(hold("h1"), credits(20), credits(10), "coach")),
          held("ada", "h2", 5),
          event("ada", new HoldReleased(hold("h2"), credits(5), false)),
          held("ada", "h3", 6),
          event("ada", new HoldReleased(hold("h3"), credits(6), true)),
          event(
              "ada",
              new CaptureRefunded(hold("h1"), new GrantId("r"), credits(20), "sorry", time(9))),
          event("ada", new GrantExpired(new GrantId("g"), credits(80))));
      assertThat(entries(view))
          .extracting(
              WalletStatementRow::version,
              WalletStatementRow::kind,
              WalletStatementRow::subject,
              WalletStatementRow::balanceChange,
              WalletStatementRow::availableChange,
              WalletStatementRow::balance,
              WalletStatementRow::available)
          .containsExactly(
              tuple(9L, EntryKind.EXPIRED, "g", -80L, -80L, 20L, 20L),
              tuple(8L, EntryKind.REFUNDED, "h1", 20L, 20L, 100L, 100L),
              tuple(7L, EntryKind.TIMED_OUT, "h3", 0L, 6L, 80L, 80L),
              tuple(6L, EntryKind.HELD, "h3", 0L, -6L, 80L, 74L),
              tuple(5L, EntryKind.RELEASED, "h2", 0L, 5L, 80L, 80L),
              tuple(4L, EntryKind.HELD, "h2", 0L, -5L, 80L, 75L),
              tuple(3L, EntryKind.CAPTURED, "h1", -20L, 10L, 80L, 80L),
              tuple(2L, EntryKind.HELD, "h1", 0L, -30L, 100L, 70L),
              tuple(1L, EntryKind.GRANTED, "g", 100L, 100L, 100L, 100L));
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_entry_says_why_and_who(JournalKind kind) throws Exception {
    try (var view = new TestView(new WalletStatementProjection(), kind, folder)) {
      view.given(granted("ada", 100), held("ada", "h1", 30));
      assertThat(entries(view).getFirst())
          .isEqualTo(
              new WalletStatementRow(
                  ADA,
                  2,
                  EntryKind.HELD,
                  "h1",
                  30,
                  0,
                  -30,
                  100,
                  70,
                  "coach",
                  Principal.account(new AccountId("admin")),
                  time(2)));
      assertThat(entries(view).getFirst().held()).isEqualTo(30);
    }
  }

  @ParameterizedTest
  @EnumSource
  void wallets_of_one_id_in_two_tenants_are_two(JournalKind kind) throws Exception {
    try (var view = new TestView(new WalletStatementProjection(), kind, folder)) {
      view.given(
          granted("ada", 1),
          granted("bob", 2),
          story.event(SCHOOL, "wallet", "ada", grant(50)),
          granted("ada", 3));
      assertThat(entries(view)).extracting(WalletStatementRow::balance).containsExactly(4L, 1L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_page_goes_on_below_the_version_that_the_one_before_ended_with(JournalKind kind)
      throws Exception {
    try (var view = new TestView(new WalletStatementProjection(), kind, folder)) {
      view.given(granted("ada", 1), granted("ada", 2), granted("ada", 3));
      var statements = new WalletStatementQueries(view);
      assertThat(got(statements.list(ACADEMY, ADA, null, 1))).hasSize(2);
      assertThat(got(statements.list(ACADEMY, ADA, 3L, 2)))
          .extracting(WalletStatementRow::version)
          .containsExactly(2L, 1L);
    }
  }

  private static List<WalletStatementRow> entries(TestView view) {
    return got(new WalletStatementQueries(view).list(ACADEMY, ADA, null, 20));
  }

  private Recorded granted(String wallet, long amount) {
    return event(wallet, grant(amount));
  }

  private static CreditsGranted grant(long amount) {
    return new CreditsGranted(new GrantId("g"), credits(amount), "gift", 0, time(0), null);
  }

  private Recorded held(String wallet, String id, long amount) {
    return event(wallet, new CreditsHeld(hold(id), credits(amount), List.of(), "coach", time(9)));
  }

  private Recorded event(String wallet, WalletEvent event) {
    return story.event("wallet", wallet, event);
  }

  private static HoldId hold(String id) {
    return new HoldId(id);
  }

  private static Credits credits(long amount) {
    return new Credits(amount);
  }
}
