package io.troupe.engine.billing.invoice;

import static io.troupe.engine.billing.invoice.InvoiceRejection.INVOICE_CANCELLED;
import static io.troupe.engine.billing.invoice.InvoiceRejection.NO_SUCH_INVOICE;
import static io.troupe.engine.runtime.Decision.reject;
import static io.troupe.engine.runtime.Decision.unchanged;

import io.troupe.engine.billing.invoice.InvoiceCommand.Cancel;
import io.troupe.engine.billing.invoice.InvoiceCommand.Issue;
import io.troupe.engine.billing.invoice.InvoiceEvent.InvoiceCancelled;
import io.troupe.engine.billing.invoice.InvoiceEvent.InvoiceIssued;
import io.troupe.engine.billing.invoice.InvoiceEvent.InvoicePaid;
import io.troupe.engine.billing.invoice.InvoiceEvent.PaymentReceived;
import io.troupe.engine.runtime.Context;
import io.troupe.engine.runtime.Decision;

/**
 * What a customer owes. The installments always sum to the total, each payment counts once, and no
 * more is taken than is owed.
 */
public sealed interface Invoice permits Invoice.NotIssued, IssuedInvoice, Invoice.Cancelled {
  record NotIssued() implements Invoice {}

  /** Taken back before anything was paid. */
  record Cancelled(InvoiceIssued issued, String reason) implements Invoice {}

  static Decision<InvoiceEvent> decide(Invoice invoice, InvoiceCommand command, Context context) {
    return switch (invoice) {
      case NotIssued() ->
          command instanceof Issue issue
              ? Issuing.decide(issue, context.now())
              : reject(NO_SUCH_INVOICE);
      case IssuedInvoice issued -> issued.decide(command, context.now());
      case Cancelled _ -> command instanceof Cancel ? unchanged() : reject(INVOICE_CANCELLED);
    };
  }

  static Invoice evolve(Invoice invoice, InvoiceEvent event) {
    return switch (event) {
      case InvoiceIssued issued -> IssuedInvoice.of(issued);
      case PaymentReceived(var id, var amount, _, _) -> issued(invoice).plus(id, amount);
      case InvoicePaid() -> invoice;
      case InvoiceCancelled(var reason) -> new Cancelled(issued(invoice).issued(), reason);
    };
  }

  private static IssuedInvoice issued(Invoice invoice) {
    return switch (invoice) {
      case IssuedInvoice issued -> issued;
      case NotIssued() -> throw new IllegalStateException("there is no invoice");
      case Cancelled _ -> throw new IllegalStateException("the invoice was cancelled");
    };
  }
}
