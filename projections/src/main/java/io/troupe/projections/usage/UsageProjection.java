package io.troupe.projections.usage;

import io.troupe.engine.credits.wallet.WalletEvent.CaptureRefunded;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsCaptured;
import io.troupe.engine.journal.Recorded;
import io.troupe.engine.tenancy.tenant.TenantEvent.TenantSettingsChanged;
import io.troupe.engine.tenancy.tenant.TenantEvent.TenantSignedUp;
import io.troupe.projections.runtime.ReadModel;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/** The read model of what credits were spent on. */
public final class UsageProjection implements ReadModel {
  public static final String NAME = "usage";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Set<Class<?>> events() {
    return Set.of(
        CreditsCaptured.class,
        CaptureRefunded.class,
        TenantSignedUp.class,
        TenantSettingsChanged.class);
  }

  @Override
  public String migrations() {
    return "io/troupe/projections/usage";
  }

  @Override
  public void apply(DSLContext sql, List<Recorded> events) {
    new UsageHandler(sql).on(events);
  }
}
