package io.troupe.engine.billing.invoice;

import static io.troupe.engine.billing.invoice.InvoiceRejection.ALREADY_ISSUED;
import static io.troupe.engine.billing.invoice.InvoiceRejection.AMOUNT_NOT_POSITIVE;
import static io.troupe.engine.billing.invoice.InvoiceRejection.HAS_PAYMENTS;
import static io.troupe.engine.billing.invoice.InvoiceRejection.ID_TAKEN;
import static io.troupe.engine.billing.invoice.InvoiceRejection.OVERPAID;
import static io.troupe.engine.billing.invoice.InvoiceRejection.PAYMENT_ID_LENGTH;
import static io.troupe.engine.billing.invoice.InvoiceRejection.REASON_LENGTH;
import static io.troupe.engine.billing.invoice.InvoiceRejection.REFERENCE_LENGTH;
import static io.troupe.engine.billing.invoice.InvoiceRejection.TOO_MANY_PAYMENTS;
import static io.troupe.engine.billing.invoice.InvoiceRejection.TWO_CURRENCIES;
import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.reject;
import static io.troupe.engine.runtime.Decision.unchanged;

import io.troupe.engine.billing.invoice.InvoiceCommand.Cancel;
import io.troupe.engine.billing.invoice.InvoiceCommand.Issue;
import io.troupe.engine.billing.invoice.InvoiceCommand.RecordPayment;
import io.troupe.engine.billing.invoice.InvoiceEvent.InvoiceCancelled;
import io.troupe.engine.billing.invoice.InvoiceEvent.InvoiceIssued;
import io.troupe.engine.billing.invoice.InvoiceEvent.InvoicePaid;
import io.troupe.engine.billing.invoice.InvoiceEvent.PaymentReceived;
import io.troupe.engine.runtime.Decision;
import io.troupe.engine.values.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * An invoice that stands, paid or not.
 *
 * @param payments amounts by payment id
 * @param paid sum of the payments, at most the total
 */
public record IssuedInvoice(InvoiceIssued issued, PMap<String, Money> payments, Money paid)
    implements Invoice {

  static final int MOST_PAYMENTS = 1_000;
  private static final int LONGEST_ID = 100;
  private static final int LONGEST_REASON = 200;

  static IssuedInvoice of(InvoiceIssued issued) {
    var nothing = new Money(0, issued.total().currency());
    return new IssuedInvoice(issued, HashTreePMap.empty(), nothing);
  }

  Decision<InvoiceEvent> decide(InvoiceCommand command, Instant now) {
    return switch (command) {
      case Issue issue -> isSameAs(issue) ? unchanged() : reject(ALREADY_ISSUED);
      case RecordPayment payment -> pay(payment, now);
      case Cancel(var reason) -> cancel(reason);
    };
  }

  private boolean isSameAs(Issue issue) {
    return issue.equals(new Issue(issued.customer(), issued.lines(), issued.installments()));
  }

  private Decision<InvoiceEvent> pay(RecordPayment payment, Instant now) {
    var known = payments.get(payment.paymentId());
    if (known != null) {
      return known.equals(payment.amount()) ? unchanged() : reject(ID_TAKEN);
    }
    var flaw = flaw(payment);
    if (flaw != null) {
      return reject(flaw);
    }
    var received =
        new PaymentReceived(payment.paymentId(), payment.amount(), now, payment.reference());
    return payment.amount().equals(open()) ? accept(received, new InvoicePaid()) : accept(received);
  }

  private @Nullable InvoiceRejection flaw(RecordPayment payment) {
    if (!hasLength(payment.paymentId(), LONGEST_ID)) {
      return PAYMENT_ID_LENGTH;
    }
    if (payment.reference() != null && !hasLength(payment.reference(), LONGEST_ID)) {
      return REFERENCE_LENGTH;
    }
    if (payment.amount().isZero()) {
      return AMOUNT_NOT_POSITIVE;
    }
    if (!payment.amount().currency().equals(paid.currency())) {
      return TWO_CURRENCIES;
    }
    if (!open().covers(payment.amount())) {
      return OVERPAID;
    }
    return payments.size() >= MOST_PAYMENTS ? TOO_MANY_PAYMENTS : null;
  }

  private Decision<InvoiceEvent> cancel(String reason) {
    if (!hasLength(reason, LONGEST_REASON)) {
      return reject(REASON_LENGTH);
    }
    return paid.isZero() ? accept(new InvoiceCancelled(reason)) : reject(HAS_PAYMENTS);
  }

  /** What is left to pay. */
  Money open() {
    return issued.total().minus(paid);
  }

  IssuedInvoice plus(String paymentId, Money amount) {
    return new IssuedInvoice(issued, payments.plus(paymentId, amount), paid.plus(amount));
  }

  private static boolean hasLength(String text, int longest) {
    return !text.isBlank() && text.length() <= longest;
  }
}
