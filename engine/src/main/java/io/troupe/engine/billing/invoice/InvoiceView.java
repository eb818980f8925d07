package io.troupe.engine.billing.invoice;

import io.troupe.engine.billing.invoice.InvoiceEvent.InvoiceIssued;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Money;
import java.time.Instant;
import java.util.List;

/**
 * An invoice as callers see it.
 *
 * @param due what is left to pay: the total less what is paid, nothing when cancelled
 */
public record InvoiceView(
    AccountId customer,
    InvoiceStatus status,
    List<Line> lines,
    Money total,
    Money paid,
    Money due,
    Instant issuedAt,
    List<InstallmentView> installments) {

  public InvoiceView {
    lines = List.copyOf(lines);
    installments = List.copyOf(installments);
  }

  static InvoiceView of(Invoice invoice) {
    return switch (invoice) {
      case IssuedInvoice issued ->
          of(
              issued.issued(),
              issued.open().isZero() ? InvoiceStatus.PAID : InvoiceStatus.OPEN,
              issued.paid(),
              issued.open());
      case Invoice.Cancelled(var issued, _) -> {
        var nothing = new Money(0, issued.total().currency());
        yield of(issued, InvoiceStatus.CANCELLED, nothing, nothing);
      }
      case Invoice.NotIssued() -> throw new IllegalStateException("there is no invoice");
    };
  }

  private static InvoiceView of(InvoiceIssued issued, InvoiceStatus status, Money paid, Money due) {
    return new InvoiceView(
        issued.customer(),
        status,
        issued.lines(),
        issued.total(),
        paid,
        due,
        issued.issuedAt(),
        InstallmentView.of(issued.installments(), paid));
  }
}
