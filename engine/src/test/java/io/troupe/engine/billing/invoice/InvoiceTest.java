package io.troupe.engine.billing.invoice;

import static io.troupe.engine.runtime.Scenario.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.billing.invoice.InvoiceCommand.Cancel;
import io.troupe.engine.billing.invoice.InvoiceCommand.Issue;
import io.troupe.engine.billing.invoice.InvoiceCommand.RecordPayment;
import io.troupe.engine.billing.invoice.InvoiceEvent.InvoiceCancelled;
import io.troupe.engine.billing.invoice.InvoiceEvent.InvoiceIssued;
import io.troupe.engine.billing.invoice.InvoiceEvent.InvoicePaid;
import io.troupe.engine.billing.invoice.InvoiceEvent.PaymentReceived;
import io.troupe.engine.runtime.Scenario;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoiceTest {
  private static final AccountId CUSTOMER = new AccountId("customer");
  private static final LocalDate DUE = LocalDate.parse("2026-02-01");
  private static final List<Line> LINES =
      List.of(new Line("Giving feedback", euros(90)), new Line("Workbook", euros(10)));
  private static final List<Installment> THIRDS = Installments.split(euros(100), 3, DUE);
  private static final Issue ISSUE = new Issue(CUSTOMER, LINES, THIRDS);

  private final Scenario<InvoiceCommand, InvoiceEvent, Invoice> invoice =
      Scenario.of(InvoiceEntity.TYPE);

  @Test
  void an_invoice_is_issued_for_the_sum_of_its_lines() {
    invoice.when(ISSUE).then(new InvoiceIssued(CUSTOMER, LINES, THIRDS, euros(100), START));
    assertThat(view().due()).isEqualTo(euros(100));
    assertThat(view().status()).isEqualTo(InvoiceStatus.OPEN);
  }

  @Test
  void an_invoice_is_issued_once() {
    invoice
        .when(ISSUE)
        .when(ISSUE)
        .unchanged()
        .when(new Issue(new AccountId("another"), LINES, THIRDS))
        .refused(InvoiceRejection.ALREADY_ISSUED);
  }

  @Test
  void what_was_never_issued_is_not_paid() {
    invoice.when(pay("one", euros(1))).refused(InvoiceRejection.NO_SUCH_INVOICE);
  }

  @Test
  void payments_settle_the_earliest_installments_first() {
    invoice
        .when(ISSUE)
        .when(new RecordPayment("one", euros(50), "transfer"))
        .then(new PaymentReceived("one", euros(50), START, "transfer"));
    assertThat(view().installments())
        .extracting(part -> part.paid().minor() + " of " + part.amount().minor())
        .containsExactly("3334 of 3334", "1666 of 3333", "0 of 3333");
    assertThat(view().due()).isEqualTo(euros(50));
  }

  @Test
  void the_payment_that_settles_the_rest_makes_it_paid() {
    invoice
        .when(ISSUE)
        .when(pay("one", euros(40)))
        .when(pay("two", euros(60)))
        .then(new PaymentReceived("two", euros(60), START, null), new InvoicePaid());
    assertThat(view().status()).isEqualTo(InvoiceStatus.PAID);
    assertThat(view().installments()).allMatch(part -> part.open().isZero());
    invoice.when(pay("three", new Money(1, "EUR"))).refused(InvoiceRejection.OVERPAID);
  }

  @Test
  void a_payment_counts_once() {
    invoice
        .when(ISSUE)
        .when(pay("one", euros(60)))
        .when(pay("one", euros(60)))
        .unchanged()
        .when(pay("one", euros(40)))
        .refused(InvoiceRejection.ID_TAKEN);
    assertThat(view().paid()).isEqualTo(euros(60));
  }

  @Test
  void more_than_what_is_left_is_refused() {
    invoice
        .when(ISSUE)
        .when(pay("one", euros(60)))
        .when(pay("two", new Money(4_001, "EUR")))
        .refused(InvoiceRejection.OVERPAID);
  }

  @Test
  void a_payment_that_makes_no_sense_is_refused() {
    invoice
        .when(ISSUE)
        .when(pay("one", euros(0)))
        .refused(InvoiceRejection.AMOUNT_NOT_POSITIVE)
        .when(pay("one", new Money(100, "USD")))
        .refused(InvoiceRejection.TWO_CURRENCIES)
        .when(pay(" ", euros(1)))
        .refused(InvoiceRejection.PAYMENT_ID_LENGTH)
        .when(new RecordPayment("one", euros(1), "x".repeat(101)))
        .refused(InvoiceRejection.REFERENCE_LENGTH);
  }

  @Test
  void an_invoice_is_paid_in_at_most_1000_payments() {
    invoice.when(ISSUE);
    for (var i = 0; i < IssuedInvoice.MOST_PAYMENTS; i++) {
      invoice.when(pay("part-" + i, new Money(1, "EUR"))).accepted();
    }
    invoice.when(pay("more", new Money(1, "EUR"))).refused(InvoiceRejection.TOO_MANY_PAYMENTS);
  }

  @Test
  void an_invoice_is_cancelled_while_nothing_is_paid() {
    invoice
        .when(ISSUE)
        .when(new Cancel(""))
        .refused(InvoiceRejection.REASON_LENGTH)
        .when(new Cancel("undone"))
        .then(new InvoiceCancelled("undone"))
        .when(new Cancel("undone"))
        .unchanged()
        .when(pay("one", euros(1)))
        .refused(InvoiceRejection.INVOICE_CANCELLED)
        .when(ISSUE)
        .refused(InvoiceRejection.INVOICE_CANCELLED);
    assertThat(view().status()).isEqualTo(InvoiceStatus.CANCELLED);
    assertThat(view().due()).isEqualTo(euros(0));
  }

  @Test
  void an_invoice_with_a_payment_stands() {
    invoice
        .when(ISSUE)
        .when(pay("one", euros(1)))
        .when(new Cancel("undone"))
        .refused(InvoiceRejection.HAS_PAYMENTS);
  }

  @Test
  void the_installments_sum_to_the_lines_exactly() {
    refused(InvoiceRejection.INSTALLMENT_SUM, LINES, Installments.split(euros(99), 3, DUE));
    refused(InvoiceRejection.INSTALLMENT_SUM, LINES, Installments.split(euros(101), 3, DUE));
  }

  @Test
  void installments_come_by_due_day_and_are_more_than_nothing() {
    refused(InvoiceRejection.INSTALLMENT_ORDER, LINES, THIRDS.reversed());
    refused(
        InvoiceRejection.INSTALLMENT_ORDER,
        LINES,
        Collections.nCopies(2, new Installment(DUE, euros(50))));
    refused(
        InvoiceRejection.AMOUNT_NOT_POSITIVE,
        List.of(new Line("Free", euros(0))),
        List.of(new Installment(DUE, euros(0))));
  }

  @Test
  void an_invoice_is_in_one_currency() {
    var dollars = Installments.split(new Money(10_000, "USD"), 1, DUE);
    refused(InvoiceRejection.TWO_CURRENCIES, LINES, dollars);
  }

  @Test
  void lines_and_installments_are_counted_and_bounded() {
    refused(InvoiceRejection.NO_LINES, List.of(), THIRDS);
    refused(InvoiceRejection.TOO_MANY_LINES, lines(101, euros(1)), THIRDS);
    refused(InvoiceRejection.NO_INSTALLMENTS, LINES, List.of());
    refused(InvoiceRejection.TOO_MANY_INSTALLMENTS, LINES, Collections.nCopies(25, THIRDS.get(0)));
    refused(InvoiceRejection.LINE_LENGTH, List.of(new Line(" ", euros(100))), THIRDS);
    refused(InvoiceRejection.TOTAL_LIMIT, lines(2, new Money(Money.MAX, "EUR")), THIRDS);
  }

  private void refused(
      InvoiceRejection rejection, List<Line> lines, List<Installment> installments) {
    invoice.when(new Issue(CUSTOMER, lines, installments)).refused(rejection);
  }

  private InvoiceView view() {
    return InvoiceView.of(invoice.state());
  }

  private static RecordPayment pay(String id, Money amount) {
    return new RecordPayment(id, amount, null);
  }

  private static List<Line> lines(int count, Money amount) {
    return Collections.nCopies(count, new Line("Line", amount));
  }

  private static Money euros(long amount) {
    return new Money(amount * 100, "EUR");
  }
}
