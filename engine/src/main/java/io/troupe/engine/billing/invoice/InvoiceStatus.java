package io.troupe.engine.billing.invoice;

/** Where an invoice stands. */
public enum InvoiceStatus {
  OPEN,
  PAID,
  CANCELLED
}
