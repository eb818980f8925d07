package io.troupe.http.billing;

import io.troupe.engine.billing.invoice.InstallmentView;
import io.troupe.engine.billing.invoice.InvoiceView;
import io.troupe.engine.billing.invoice.Line;
import io.troupe.engine.values.Money;
import io.troupe.http.edge.json.Check;
import io.troupe.http.edge.json.Checkable;
import io.troupe.http.edge.json.Kebab;
import io.troupe.http.people.PersonJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invoices on the wire. Amounts are in the currency's smallest unit. */
final class InvoiceJson {
  private InvoiceJson() {}

  record Invoice(
      String id,
      PersonJson customer,
      String status,
      String currency,
      long total,
      long paid,
      long due,
      Instant issuedAt,
      List<InvoiceLine> lines,
      List<Installment> installments) {
    static Invoice of(String id, PersonJson customer, InvoiceView view) {
      return new Invoice(
          id,
          customer,
          Kebab.of(view.status()),
          view.total().currency(),
          view.total().minor(),
          view.paid().minor(),
          view.due().minor(),
          view.issuedAt(),
          view.lines().stream().map(InvoiceLine::of).toList(),
          view.installments().stream().map(Installment::of).toList());
    }
  }

  record InvoiceLine(String text, long amount) {
    static InvoiceLine of(Line line) {
      return new InvoiceLine(line.text(), line.amount().minor());
    }
  }

  record Installment(LocalDate dueOn, long amount, long paid, long open) {
    static Installment of(InstallmentView it) {
      return new Installment(it.due(), it.amount().minor(), it.paid().minor(), it.open().minor());
    }
  }

  record Payment(long amount, String currency, @Nullable String reference) implements Checkable {
    @Override
    public void check(Check check) {
      check
          .range("amount", amount, 1, Money.MAX)
          .currency("currency", currency)
          .length("reference", reference, 1, 100);
    }
  }

  /** The id of the payment, and the invoice after it. */
  record Changed(String id, Invoice invoice) {}
}
