package io.troupe.projections.usage;

import io.troupe.engine.credits.wallet.WalletEvent.CaptureRefunded;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsCaptured;
import io.troupe.engine.tenancy.tenant.TenantEvent.TenantSettingsChanged;
import io.troupe.engine.tenancy.tenant.TenantEvent.TenantSignedUp;
import io.troupe.projections.runtime.ReadModel;
import java.util.Set;

/** The read model of what credits were spent on. */
public final class UsageProjection implements ReadModel {
  public static final String NAME = "usage";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 3;
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
  public Handler handler() {
    var zones = new TenantZones();
    return (sql, events) -> new UsageHandler(sql, zones).on(events);
  }
}
