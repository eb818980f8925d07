package io.troupe.projections.finance;

import io.troupe.engine.billing.invoice.InvoiceStatus;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.InvoiceId;
import io.troupe.projections.table.Columns;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** One row an invoice. */
final class InvoiceTable {
  static final Table<Record> INVOICE = Columns.table("invoice");
  static final Field<InvoiceId> ID = Columns.id("invoice_id", InvoiceId.class, InvoiceId::new);
  static final Field<AccountId> CUSTOMER =
      Columns.id("customer_id", AccountId.class, AccountId::new);
  static final Field<String> CURRENCY = Columns.text("currency");
  static final Field<Long> TOTAL = Columns.amount("total");
  static final Field<Long> PAID = Columns.amount("paid");
  static final Field<InvoiceStatus> STATUS = Columns.choice("status", InvoiceStatus.class);
  static final Field<Instant> ISSUED = Columns.time("issued_at");

  static final List<Field<?>> COLUMNS =
      List.of(ID, CUSTOMER, CURRENCY, TOTAL, PAID, STATUS, ISSUED);

  private InvoiceTable() {}
}
