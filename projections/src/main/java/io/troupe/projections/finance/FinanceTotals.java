package io.troupe.projections.finance;

/**
 * All invoices of one currency, cancelled ones aside, in its smallest unit.
 *
 * @param due invoiced and not paid
 * @param overdue what of that was due before the day asked for
 */
public record FinanceTotals(String currency, long invoiced, long paid, long due, long overdue) {
  static FinanceTotals of(String currency, long invoiced, long paid, long overdue) {
    return new FinanceTotals(currency, invoiced, paid, invoiced - paid, overdue);
  }
}
