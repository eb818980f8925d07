package io.troupe.http.billing;

import io.troupe.http.edge.json.Kebab;
import io.troupe.http.people.PersonJson;
import io.troupe.projections.finance.FinanceRow;
import io.troupe.projections.finance.FinanceTotals;
import java.time.Instant;
import java.util.List;

/** Invoices in brief and their sums, on the wire; amounts in the currency's smallest unit. */
final class FinanceJson {
  private FinanceJson() {}

  record InvoiceRow(
      String id,
      PersonJson customer,
      String status,
      String currency,
      long total,
      long paid,
      long due,
      Instant issuedAt) {
    static InvoiceRow of(FinanceRow row, PersonJson customer) {
      return new InvoiceRow(
          row.id().value(),
          customer,
          Kebab.of(row.status()),
          row.total().currency(),
          row.total().minor(),
          row.paid().minor(),
          row.due().minor(),
          row.issuedAt());
    }
  }

  record Totals(List<Total> items) {
    static Totals of(List<FinanceTotals> totals) {
      return new Totals(totals.stream().map(Total::of).toList());
    }
  }

  record Total(String currency, long invoiced, long paid, long due, long overdue) {
    static Total of(FinanceTotals it) {
      return new Total(it.currency(), it.invoiced(), it.paid(), it.due(), it.overdue());
    }
  }
}
