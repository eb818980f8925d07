package io.troupe.projections.finance;

import static io.troupe.projections.finance.InstallmentTable.NEXT_DUE;
import static io.troupe.projections.finance.InvoiceTable.CURRENCY;
import static io.troupe.projections.finance.InvoiceTable.CUSTOMER;
import static io.troupe.projections.finance.InvoiceTable.ID;
import static io.troupe.projections.finance.InvoiceTable.ISSUED;
import static io.troupe.projections.finance.InvoiceTable.PAID;
import static io.troupe.projections.finance.InvoiceTable.STATUS;
import static io.troupe.projections.finance.InvoiceTable.TOTAL;

import io.troupe.engine.billing.invoice.InvoiceStatus;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.InvoiceId;
import io.troupe.engine.values.Money;
import io.troupe.projections.table.Place;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * An invoice in brief.
 *
 * @param nextDue when the first part that is not paid is due; absent when nothing is
 */
public record FinanceRow(
    InvoiceId id,
    AccountId customer,
    Money total,
    Money paid,
    InvoiceStatus status,
    @Nullable LocalDate nextDue,
    Instant issuedAt) {

  /** What is left to pay: nothing once it is cancelled. */
  public Money due() {
    return switch (status) {
      case OPEN, PAID -> total.minus(paid);
      case CANCELLED -> new Money(0, total.currency());
    };
  }

  /** Where a page that ends with this row goes on. */
  public Place place() {
    return new Place(issuedAt, id.value());
  }

  static FinanceRow of(Record row) {
    var status = row.get(STATUS);
    return new FinanceRow(
        row.get(ID),
        row.get(CUSTOMER),
        new Money(row.get(TOTAL), row.get(CURRENCY)),
        new Money(row.get(PAID), row.get(CURRENCY)),
        status,
        status == InvoiceStatus.OPEN ? row.get(NEXT_DUE) : null,
        row.get(ISSUED));
  }
}
