package io.troupe.projections.finance;

import static io.troupe.projections.finance.InvoiceTable.CURRENCY;
import static io.troupe.projections.finance.InvoiceTable.CUSTOMER;
import static io.troupe.projections.finance.InvoiceTable.ID;
import static io.troupe.projections.finance.InvoiceTable.INVOICE;
import static io.troupe.projections.finance.InvoiceTable.ISSUED;
import static io.troupe.projections.finance.InvoiceTable.PAID;
import static io.troupe.projections.finance.InvoiceTable.STATUS;
import static io.troupe.projections.finance.InvoiceTable.TOTAL;
import static io.troupe.projections.table.Columns.TENANT;

import io.troupe.engine.billing.invoice.InvoiceEvent;
import io.troupe.engine.billing.invoice.InvoiceEvent.InvoiceCancelled;
import io.troupe.engine.billing.invoice.InvoiceEvent.InvoiceIssued;
import io.troupe.engine.billing.invoice.InvoiceEvent.InvoicePaid;
import io.troupe.engine.billing.invoice.InvoiceEvent.PaymentReceived;
import io.troupe.engine.billing.invoice.InvoiceStatus;
import io.troupe.engine.journal.Recorded;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.values.InvoiceId;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Writes invoices and their installments. */
final class FinanceHandler {
  private final DSLContext sql;

  FinanceHandler(DSLContext sql) {
    this.sql = sql;
  }

  void on(Recorded recorded) {
    if (recorded.event() instanceof InvoiceEvent event) {
      on(recorded.position(), event);
    }
  }

  private void on(Position at, InvoiceEvent event) {
    switch (event) {
      case InvoiceIssued issued -> {
        insert(at, issued);
        insertInstallments(at, issued);
      }
      case PaymentReceived payment -> set(at, Map.of(PAID, PAID.plus(payment.amount().minor())));
      case InvoicePaid() -> set(at, Map.of(STATUS, InvoiceStatus.PAID));
      case InvoiceCancelled _ -> set(at, Map.of(STATUS, InvoiceStatus.CANCELLED));
    }
  }

  private void insert(Position at, InvoiceIssued issued) {
    sql.insertInto(INVOICE)
        .set(TENANT, at.tenant())
        .set(ID, new InvoiceId(at.entityId()))
        .set(CUSTOMER, issued.customer())
        .set(CURRENCY, issued.total().currency())
        .set(TOTAL, issued.total().minor())
        .set(PAID, 0L)
        .set(STATUS, InvoiceStatus.OPEN)
        .set(ISSUED, issued.issuedAt())
        .execute();
  }

  private void insertInstallments(Position at, InvoiceIssued issued) {
    var soFar = 0L;
    for (var installment : issued.installments()) {
      soFar += installment.amount().minor();
      sql.insertInto(InstallmentTable.INSTALLMENT)
          .set(TENANT, at.tenant())
          .set(ID, new InvoiceId(at.entityId()))
          .set(InstallmentTable.DUE, installment.due())
          .set(InstallmentTable.AMOUNT, installment.amount().minor())
          .set(InstallmentTable.DUE_SO_FAR, soFar)
          .execute();
    }
  }

  private void set(Position at, Map<Field<?>, ?> values) {
    sql.update(INVOICE)
        .set(values)
        .where(TENANT.eq(at.tenant()), ID.eq(new InvoiceId(at.entityId())))
        .execute();
  }
}
