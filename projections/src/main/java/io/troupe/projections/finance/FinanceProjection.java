package io.troupe.projections.finance;

import io.troupe.engine.billing.invoice.InvoiceEvent;
import io.troupe.projections.runtime.ReadModel;
import java.util.Set;

/** The read model of invoices. */
public final class FinanceProjection implements ReadModel {
  public static final String NAME = "finance";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<Class<?>> events() {
    return Set.of(InvoiceEvent.class);
  }

  @Override
  public String migrations() {
    return "io/troupe/projections/finance";
  }

  @Override
  public Handler handler() {
    return (sql, events) ->
        sql.batched(batch -> events.forEach(new FinanceHandler(batch.dsl())::on));
  }
}
