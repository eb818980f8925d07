package io.troupe.projections.finance;

import static io.troupe.projections.finance.InvoiceTable.COLUMNS;
import static io.troupe.projections.finance.InvoiceTable.CURRENCY;
import static io.troupe.projections.finance.InvoiceTable.ID;
import static io.troupe.projections.finance.InvoiceTable.INVOICE;
import static io.troupe.projections.finance.InvoiceTable.ISSUED;
import static io.troupe.projections.finance.InvoiceTable.PAID;
import static io.troupe.projections.finance.InvoiceTable.STATUS;
import static io.troupe.projections.finance.InvoiceTable.TOTAL;
import static io.troupe.projections.table.Columns.TENANT;
import static io.troupe.projections.table.Columns.within;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import io.troupe.engine.billing.invoice.InvoiceStatus;
import io.troupe.engine.values.TenantId;
import io.troupe.projections.table.Listing;
import io.troupe.projections.table.Place;
import io.troupe.projections.table.Querying;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Asks for invoices and their sums. */
public final class FinanceQueries {
  private static final Listing NEWEST = Listing.newest(ISSUED, ID);

  private final Querying models;

  public FinanceQueries(Querying models) {
    this.models = models;
  }

  /**
   * A tenant's invoices, the newest first, one more than the limit if there are more.
   *
   * @param limit 1 to 200
   */
  public CompletionStage<List<FinanceRow>> list(TenantId tenant, @Nullable Place after, int limit) {
    return models.query(
        FinanceProjection.NAME,
        sql ->
            NEWEST
                .page(
                    sql.select(COLUMNS)
                        .select(InstallmentTable.NEXT_DUE)
                        .from(INVOICE)
                        .where(TENANT.eq(tenant)),
                    after,
                    limit)
                .fetch(FinanceRow::of));
  }

  /**
   * A tenant's sums by currency, in the order of the currencies' codes.
   *
   * @param day what is due before it and not paid is overdue
   */
  public CompletionStage<List<FinanceTotals>> totals(TenantId tenant, LocalDate day) {
    return models.query(FinanceProjection.NAME, sql -> totals(sql, tenant, day));
  }

  private static List<FinanceTotals> totals(DSLContext sql, TenantId tenant, LocalDate day) {
    var late = greatest(InstallmentTable.dueBefore(day).minus(within(INVOICE, PAID)), val(0L));
    var invoices =
        sql.select(CURRENCY, TOTAL, PAID, late.as("late"))
            .from(INVOICE)
            .where(TENANT.eq(tenant), STATUS.ne(InvoiceStatus.CANCELLED))
            .asTable("counted");
    var invoiced = sum(TOTAL);
    var paid = sum(PAID);
    var overdue = sum(invoices.field("late", Long.class));
    return sql.select(CURRENCY, invoiced, paid, overdue)
        .from(invoices)
        .groupBy(CURRENCY)
        .orderBy(CURRENCY)
        .fetch(row ->
            FinanceTotals.of(
                row.get(CURRENCY),
                row.get(invoiced).longValueExact(),
                row.get(paid).longValueExact(),
                row.get(overdue).longValueExact()));
  }
}
