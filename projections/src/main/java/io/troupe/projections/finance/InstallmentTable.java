package io.troupe.projections.finance;

import static io.troupe.projections.finance.InvoiceTable.ID;
import static io.troupe.projections.finance.InvoiceTable.INVOICE;
import static io.troupe.projections.finance.InvoiceTable.PAID;
import static io.troupe.projections.table.Columns.TENANT;
import static io.troupe.projections.table.Columns.within;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.troupe.projections.table.Columns;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** One row an installment. What of it is paid follows from the invoice's payments. */
final class InstallmentTable {
  static final Table<Record> INSTALLMENT = Columns.table("invoice_installment");
  static final Field<LocalDate> DUE = Columns.day("due_on");
  static final Field<Long> AMOUNT = Columns.amount("amount");
  static final Field<Long> DUE_SO_FAR = Columns.amount("due_so_far");

  /** When the first part of an invoice's row that is not paid is due. */
  static final Field<LocalDate> NEXT_DUE =
      field(
              select(min(DUE))
                  .from(INSTALLMENT)
                  .where(ofInvoice(), DUE_SO_FAR.gt(within(INVOICE, PAID))))
          .as("next_due");

  private InstallmentTable() {}

  /** What of an invoice's row was due before a day; 0 when nothing was. */
  static Field<Long> dueBefore(LocalDate day) {
    return coalesce(
        field(select(max(DUE_SO_FAR)).from(INSTALLMENT).where(ofInvoice(), DUE.lt(day))), val(0L));
  }

  private static Condition ofInvoice() {
    return within(INSTALLMENT, TENANT)
        .eq(within(INVOICE, TENANT))
        .and(within(INSTALLMENT, ID).eq(within(INVOICE, ID)));
  }
}
