package io.troupe.engine.billing.invoice;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an invoice. Stored for ever: records are added, never renamed or removed. */
public sealed interface InvoiceEvent {
  /** {@code total} is the sum of the lines, and of the installments. */
  record InvoiceIssued(
      AccountId customer,
      List<Line> lines,
      List<Installment> installments,
      Money total,
      Instant issuedAt)
      implements InvoiceEvent {
    public InvoiceIssued {
      lines = List.copyOf(lines);
      installments = List.copyOf(installments);
    }
  }

  record PaymentReceived(String paymentId, Money amount, Instant at, @Nullable String reference)
      implements InvoiceEvent {}

  /** Nothing is owed any more. */
  record InvoicePaid() implements InvoiceEvent {}

  record InvoiceCancelled(String reason) implements InvoiceEvent {}
}
