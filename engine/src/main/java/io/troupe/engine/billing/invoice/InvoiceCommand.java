package io.troupe.engine.billing.invoice;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of an invoice. */
public sealed interface InvoiceCommand {
  /**
   * Issues the invoice.
   *
   * @param lines 1 to 100, in one currency
   * @param installments 1 to 24 by due day, each day once; they sum to the lines' sum exactly
   */
  record Issue(AccountId customer, List<Line> lines, List<Installment> installments)
      implements InvoiceCommand {
    public Issue {
      lines = List.copyOf(lines);
      installments = List.copyOf(installments);
    }
  }

  /**
   * Counts a payment, once for each payment id.
   *
   * @param paymentId the payment's name where it was made, 1 to 100 characters
   * @param reference what the payer or the bank wrote, 1 to 100 characters without personal data
   */
  record RecordPayment(String paymentId, Money amount, @Nullable String reference)
      implements InvoiceCommand {}

  /**
   * Takes the invoice back while nothing is paid.
   *
   * @param reason 1 to 200 characters without personal data
   */
  record Cancel(String reason) implements InvoiceCommand {}
}
