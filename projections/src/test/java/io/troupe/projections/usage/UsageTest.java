package io.troupe.projections.usage;

import static io.troupe.projections.Story.ACADEMY;
import static io.troupe.projections.Story.SCHOOL;
import static io.troupe.projections.Story.time;
import static io.troupe.projections.TestView.got;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.troupe.engine.credits.wallet.WalletEvent.CaptureRefunded;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsCaptured;
import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.Recorded;
import io.troupe.engine.tenancy.tenant.TenantEvent.TenantSettingsChanged;
import io.troupe.engine.tenancy.tenant.TenantEvent.TenantSignedUp;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.GrantId;
import io.troupe.engine.values.HoldId;
import io.troupe.engine.values.TenantId;
import io.troupe.engine.values.WalletId;
import io.troupe.projections.Story;
import io.troupe.projections.TestView;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UsageTest {
  private static final LocalDate DAY = LocalDate.parse("2027-03-01");
  private static final WalletId ADA = new WalletId("ada");
  private static final UsageFilter ALL = new UsageFilter(DAY, DAY, null);

  @TempDir Path folder;
  private final Story story = new Story();

  @ParameterizedTest
  @EnumSource
  void each_use_names_the_event_that_says_so(JournalKind kind) throws Exception {
    try (var view = new TestView(new UsageProjection(), kind, folder)) {
      view.given(captured("ada", "h1", 5, "coach"), refunded("ada", "h1", 5));
      assertThat(rows(view, ALL))
          .extracting(row -> row.event().text(), UsageRow::kind, UsageRow::day, UsageRow::credits)
          .containsExactly(
              tuple("academy|wallet|ada|1", "coach", DAY, 5L),
              tuple("academy|wallet|ada|2", "coach", DAY, -5L));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_refund_counts_against_what_the_latest_capture_of_its_hold_was_for(JournalKind kind)
      throws Exception {
    try (var view = new TestView(new UsageProjection(), kind, folder)) {
      view.given(captured("ada", "h1", 5, "coach"), captured("ada", "h1", 7, "room"));
      view.given(refunded("ada", "h1", 7));
      assertThat(rows(view, ALL)).last().extracting(UsageRow::kind).isEqualTo("room");
    }
  }

  @ParameterizedTest
  @EnumSource
  void sums_are_by_day_person_and_kind(JournalKind kind) throws Exception {
    try (var view = new TestView(new UsageProjection(), kind, folder)) {
      view.given(
          captured("ada", "h1", 5, "coach"),
          captured("ada", "h2", 6, "coach"),
          captured("ada", "h3", 7, "room"),
          captured("bob", "h4", 8, "coach"),
          refunded("ada", "h1", 5),
          story.event(SCHOOL, "wallet", "ada", capture("h5", 100, "coach")));
      var usage = new UsageQueries(view);
      var sums = got(usage.sums(ACADEMY, ALL, null, 10));
      assertThat(sums)
          .containsExactly(
              new UsageSum(DAY, ADA, "coach", 6, 2),
              new UsageSum(DAY, ADA, "room", 7, 1),
              new UsageSum(DAY, new WalletId("bob"), "coach", 8, 1));
      assertThat(got(usage.sums(ACADEMY, ALL, sums.getFirst(), 10))).isEqualTo(sums.subList(1, 3));
      assertThat(got(usage.sums(ACADEMY, ALL, null, 1))).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void only_the_days_and_the_person_asked_for_are_found(JournalKind kind) throws Exception {
    try (var view = new TestView(new UsageProjection(), kind, folder)) {
      view.given(captured("ada", "h1", 5, "coach"), captured("bob", "h2", 6, "coach"));
      assertThat(rows(view, new UsageFilter(DAY, DAY, ADA))).hasSize(1);
      assertThat(rows(view, new UsageFilter(DAY.plusDays(1), DAY.plusDays(9), null))).isEmpty();
      assertThat(rows(view, new UsageFilter(DAY.minusDays(9), DAY.minusDays(1), null))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void pages_of_uses_follow_one_another(JournalKind kind) throws Exception {
    try (var view = new TestView(new UsageProjection(), kind, folder)) {
      view.given(
          captured("ada", "h1", 1, "coach"),
          captured("bob", "h2", 2, "coach"),
          captured("ada", "h3", 3, "coach"));
      var usage = new UsageQueries(view);
      var first = got(usage.list(ACADEMY, ALL, null, 1));
      assertThat(first).extracting(UsageRow::credits).containsExactly(1L, 3L);
      assertThat(got(usage.list(ACADEMY, ALL, first.getFirst().place(), 5)))
          .extracting(UsageRow::credits)
          .containsExactly(3L, 2L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_day_begins_by_the_clocks_of_the_tenant(JournalKind kind) throws Exception {
    try (var view = new TestView(new UsageProjection(), kind, folder)) {
      view.given(signedUp(ACADEMY, "Asia/Tokyo"), signedUp(SCHOOL, "America/New_York"));
      story.at("2027-03-01T23:30:00Z");
      view.given(
          captured("ada", "h1", 5, "coach"),
          story.event(SCHOOL, "wallet", "ada", capture("h2", 7, "coach")));
      assertThat(days(view, ACADEMY)).containsExactly(DAY.plusDays(1));
      assertThat(days(view, SCHOOL)).containsExactly(DAY);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_day_on_which_clocks_go_forward_is_an_hour_shorter(JournalKind kind) throws Exception {
    try (var view = new TestView(new UsageProjection(), kind, folder)) {
      view.given(signedUp(ACADEMY, "Europe/Berlin"));
      for (var time : List.of("27T22:59:59", "27T23:00:00", "28T21:59:59", "28T22:00:00")) {
        story.at("2027-03-" + time + "Z");
        view.given(captured("ada", "h", 1, "coach"));
      }
      var shortDay = LocalDate.parse("2027-03-28");
      assertThat(days(view, ACADEMY))
          .containsExactly(shortDay.minusDays(1), shortDay, shortDay, shortDay.plusDays(1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_new_time_zone_is_that_of_later_uses_only(JournalKind kind) throws Exception {
    try (var view = new TestView(new UsageProjection(), kind, folder)) {
      view.given(signedUp(ACADEMY, "Asia/Tokyo"));
      story.at("2027-03-01T23:30:00Z");
      view.given(
          captured("ada", "h1", 5, "coach"),
          story.event("tenant", "academy", new TenantSettingsChanged("Academy", "Europe/Lisbon")),
          captured("ada", "h2", 5, "coach"));
      view.given(captured("ada", "h3", 5, "coach"));
      assertThat(days(view, ACADEMY)).containsExactly(DAY, DAY, DAY.plusDays(1));
    }
  }

  private Recorded signedUp(TenantId tenant, String zone) {
    return story.event(tenant, "tenant", tenant.value(), new TenantSignedUp("A", zone, "EUR"));
  }

  private static List<LocalDate> days(TestView view, TenantId tenant) {
    var year = new UsageFilter(DAY.minusDays(60), DAY.plusDays(300), null);
    var uses = got(new UsageQueries(view).list(tenant, year, null, 20));
    return uses.stream().map(UsageRow::day).toList();
  }

  private static List<UsageRow> rows(TestView view, UsageFilter filter) {
    return got(new UsageQueries(view).list(ACADEMY, filter, null, 20));
  }

  private Recorded captured(String wallet, String hold, long credits, String reason) {
    return story.event("wallet", wallet, capture(hold, credits, reason));
  }

  private static CreditsCaptured capture(String hold, long credits, String reason) {
    return new CreditsCaptured(new HoldId(hold), new Credits(credits), Credits.ZERO, reason);
  }

  private Recorded refunded(String wallet, String hold, long credits) {
    return story.event(
        "wallet",
        wallet,
        new CaptureRefunded(
            new HoldId(hold), new GrantId("refund"), new Credits(credits), "sorry", time(0)));
  }
}
