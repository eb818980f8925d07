package io.troupe.engine.billing.invoice;

import io.troupe.engine.runtime.EntityType;

/** The invoice's name on the cluster, tied to its rules. */
public final class InvoiceEntity {
  public static final EntityType<InvoiceCommand, InvoiceEvent, Invoice, InvoiceView> TYPE =
      EntityType.of(
              "invoice",
              InvoiceCommand.class,
              InvoiceEvent.class,
              Invoice.class,
              new Invoice.NotIssued(),
              Invoice::decide,
              Invoice::evolve,
              InvoiceRejection.class)
          .viewed(InvoiceView.class, InvoiceView::of);

  private InvoiceEntity() {}
}
