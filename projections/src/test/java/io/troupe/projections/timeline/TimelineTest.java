package io.troupe.projections.timeline;

import static io.troupe.projections.Story.ACADEMY;
import static io.troupe.projections.Story.SCHOOL;
import static io.troupe.projections.Story.sealed;
import static io.troupe.projections.Story.time;
import static io.troupe.projections.TestView.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.billing.invoice.InvoiceEvent.InvoiceCancelled;
import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.TailPosition;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.runtime.Principal;
import io.troupe.engine.tenancy.account.AccountEvent.AccountRenamed;
import io.troupe.engine.tenancy.account.AccountEvent.PasswordSet;
import io.troupe.engine.tenancy.account.AccountEvent.SessionRefreshed;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.SessionId;
import io.troupe.projections.Story;
import io.troupe.projections.TestView;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimelineTest {
  private static final String TRACE = "0".repeat(32);

  @TempDir Path folder;
  private final Story story = new Story();

  @ParameterizedTest
  @EnumSource
  void an_event_is_there_with_all_that_is_known_about_it(JournalKind kind) throws Exception {
    try (var view = new TestView(new TimelineProjection(), kind, folder)) {
      view.given(story.event("invoice", "i", new InvoiceCancelled("undone")));
      assertThat(of(view, "invoice", "i"))
          .containsExactly(
              new TimelineRow(
                  new Position(ACADEMY, "invoice", "i", 1),
                  "InvoiceCancelled",
                  "{\"is\":\"InvoiceCancelled\",\"reason\":\"undone\"}",
                  Principal.account(new AccountId("admin")),
                  new CommandId("command-1"),
                  null,
                  TRACE,
                  time(1),
                  new TailPosition(0, 1)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void personal_values_stay_sealed_and_hashes_of_secrets_are_left_out(JournalKind kind)
      throws Exception {
    try (var view = new TestView(new TimelineProjection(), kind, folder)) {
      view.given(
          story.event("account", "ada", new AccountRenamed(sealed("ada", "c2VhbGVk"))),
          story.event("account", "ada", new PasswordSet("s3cret")),
          story.event(
              "account",
              "ada",
              new SessionRefreshed(new SessionId("session"), "s3cret", "s3cret", time(9))));
      assertThat(of(view, "account", "ada"))
          .extracting(TimelineRow::content)
          .containsExactly(
              "{\"is\":\"AccountRenamed\",\"name\":{\"person\":\"ada\",\"sealed\":\"c2VhbGVk\"}}",
              "{\"is\":\"PasswordSet\"}",
              "{\"is\":\"SessionRefreshed\",\"session\":\"session\","
                  + "\"expiresAt\":\"2027-03-01T10:00:09Z\"}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_long_event_is_kept_whole(JournalKind kind) throws Exception {
    try (var view = new TestView(new TimelineProjection(), kind, folder)) {
      var text = "\u0001ü".repeat(300_000);
      view.given(story.event("invoice", "i", new InvoiceCancelled(text)));
      assertThat(of(view, "invoice", "i").getFirst().content())
          .contains("\\u0001ü".repeat(300_000));
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_entitys_events_come_in_their_order(JournalKind kind) throws Exception {
    try (var view = new TestView(new TimelineProjection(), kind, folder)) {
      view.given(
          story.event("invoice", "i", new InvoiceCancelled("one")),
          story.event("invoice", "j", new InvoiceCancelled("other")),
          story.event(SCHOOL, "invoice", "i", new InvoiceCancelled("other")),
          story.event("invoice", "i", new InvoiceCancelled("two")),
          story.event("invoice", "i", new InvoiceCancelled("three")));
      var timeline = new TimelineQueries(view);
      assertThat(versions(got(timeline.ofEntity(ACADEMY, "invoice", "i", 0, 2))))
          .containsExactly(1L, 2L, 3L);
      assertThat(versions(got(timeline.ofEntity(ACADEMY, "invoice", "i", 2, 2))))
          .containsExactly(3L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void all_that_followed_from_a_request_comes_in_the_journals_order(JournalKind kind)
      throws Exception {
    try (var view = new TestView(new TimelineProjection(), kind, folder)) {
      view.given(
          story.event("invoice", "i", new InvoiceCancelled("one")),
          story.event("account", "ada", new PasswordSet("hash")),
          story.event(SCHOOL, "invoice", "i", new InvoiceCancelled("other")));
      var timeline = new TimelineQueries(view);
      var rows = got(timeline.ofTrace(ACADEMY, TRACE, TailPosition.START, 10));
      assertThat(rows)
          .extracting(TimelineRow::event)
          .containsExactly("InvoiceCancelled", "PasswordSet");
      assertThat(got(timeline.ofTrace(ACADEMY, TRACE, rows.getFirst().place(), 10))).hasSize(1);
      assertThat(got(timeline.ofTrace(ACADEMY, "1".repeat(32), TailPosition.START, 10))).isEmpty();
    }
  }

  private static List<TimelineRow> of(TestView view, String type, String id) {
    return got(new TimelineQueries(view).ofEntity(ACADEMY, type, id, 0, 10));
  }

  private static List<Long> versions(List<TimelineRow> rows) {
    return rows.stream().map(row -> row.position().version()).toList();
  }
}
