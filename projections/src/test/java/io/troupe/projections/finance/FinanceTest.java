package io.troupe.projections.finance;

import static io.troupe.projections.Story.ACADEMY;
import static io.troupe.projections.Story.SCHOOL;
import static io.troupe.projections.Story.time;
import static io.troupe.projections.TestView.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.billing.invoice.Installment;
import io.troupe.engine.billing.invoice.InvoiceEvent;
import io.troupe.engine.billing.invoice.InvoiceEvent.InvoiceCancelled;
import io.troupe.engine.billing.invoice.InvoiceEvent.InvoiceIssued;
import io.troupe.engine.billing.invoice.InvoiceEvent.InvoicePaid;
import io.troupe.engine.billing.invoice.InvoiceEvent.PaymentReceived;
import io.troupe.engine.billing.invoice.InvoiceStatus;
import io.troupe.engine.billing.invoice.Line;
import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.Recorded;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.InvoiceId;
import io.troupe.engine.values.Money;
import io.troupe.projections.Story;
import io.troupe.projections.TestView;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FinanceTest {
  private static final LocalDate APRIL = LocalDate.parse("2027-04-01");
  private static final LocalDate MAY = LocalDate.parse("2027-05-01");

  @TempDir Path folder;
  private final Story story = new Story();

  @ParameterizedTest
  @EnumSource
  void payments_go_to_the_installment_that_is_due_first(JournalKind kind) throws Exception {
    try (var view = new TestView(new FinanceProjection(), kind, folder)) {
      view.given(issued("i", "EUR", 1));
      assertThat(first(view).nextDue()).isEqualTo(APRIL);
      view.given(paid("i", "EUR", 50));
      assertThat(first(view))
          .isEqualTo(
              new FinanceRow(
                  new InvoiceId("i"),
                  new AccountId("ada"),
                  new Money(100, "EUR"),
                  new Money(50, "EUR"),
                  InvoiceStatus.OPEN,
                  MAY,
                  time(1)));
      assertThat(first(view).due()).isEqualTo(new Money(50, "EUR"));
      view.given(paid("i", "EUR", 50), event("i", new InvoicePaid()));
      assertThat(first(view).status()).isEqualTo(InvoiceStatus.PAID);
      assertThat(first(view).nextDue()).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_due_on_a_cancelled_invoice(JournalKind kind) throws Exception {
    try (var view = new TestView(new FinanceProjection(), kind, folder)) {
      view.given(issued("i", "EUR", 1), event("i", new InvoiceCancelled("undone")));
      assertThat(first(view).due().isZero()).isTrue();
      assertThat(first(view).nextDue()).isNull();
      assertThat(totals(view, MAY.plusYears(1))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void sums_are_by_currency_and_overdue_by_day(JournalKind kind) throws Exception {
    try (var view = new TestView(new FinanceProjection(), kind, folder)) {
      view.given(
          issued("i1", "EUR", 1),
          issued("i2", "EUR", 2),
          issued("i3", "USD", 3),
          paid("i1", "EUR", 60),
          story.event(SCHOOL, "invoice", "i1", invoice("EUR", 1)));
      assertThat(totals(view, APRIL))
          .containsExactly(
              new FinanceTotals("EUR", 200, 60, 140, 0), new FinanceTotals("USD", 100, 0, 100, 0));
      assertThat(totals(view, APRIL.plusDays(1)))
          .extracting(FinanceTotals::overdue)
          .containsExactly(50L, 50L);
      assertThat(totals(view, MAY.plusDays(1)))
          .extracting(FinanceTotals::overdue)
          .containsExactly(140L, 100L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_newest_invoices_come_first(JournalKind kind) throws Exception {
    try (var view = new TestView(new FinanceProjection(), kind, folder)) {
      view.given(issued("i1", "EUR", 1), issued("i2", "EUR", 2), issued("i3", "EUR", 3));
      var finance = new FinanceQueries(view);
      var page = got(finance.list(ACADEMY, null, 1));
      assertThat(page).extracting(row -> row.id().value()).containsExactly("i3", "i2");
      assertThat(got(finance.list(ACADEMY, page.getFirst().place(), 5)))
          .extracting(row -> row.id().value())
          .containsExactly("i2", "i1");
    }
  }

  private static FinanceRow first(TestView view) {
    return got(new FinanceQueries(view).list(ACADEMY, null, 1)).getFirst();
  }

  private static List<FinanceTotals> totals(TestView view, LocalDate day) {
    return got(new FinanceQueries(view).totals(ACADEMY, day));
  }

  private Recorded issued(String id, String currency, long at) {
    return event(id, invoice(currency, at));
  }

  private static InvoiceIssued invoice(String currency, long at) {
    var half = new Money(50, currency);
    var total = new Money(100, currency);
    return new InvoiceIssued(
        new AccountId("ada"),
        List.of(new Line("Course", total)),
        List.of(new Installment(APRIL, half), new Installment(MAY, half)),
        total,
        time(at));
  }

  private Recorded paid(String id, String currency, long amount) {
    return event(id, new PaymentReceived("p", new Money(amount, currency), time(9), null));
  }

  private Recorded event(String id, InvoiceEvent event) {
    return story.event("invoice", id, event);
  }
}
