package io.troupe.http.tenancy.tenant;

import io.troupe.engine.tenancy.tenant.TenantEntity;
import io.troupe.engine.tenancy.tenant.TenantView;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.entity.Entities;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CompletionStage;

/** The date where a tenant is, by the time zone of its settings. */
public final class Today {
  private final Entities entities;
  private final Clock clock;

  public Today(Entities entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** The date where the caller's tenant is; fails with a problem if there is no such tenant. */
  public CompletionStage<LocalDate> of(Caller caller) {
    return entities
        .read(caller, TenantEntity.TYPE, caller.tenant())
        .thenApply(tenant -> at(tenant.view()));
  }

  /** The date where this tenant is. */
  public LocalDate at(TenantView tenant) {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of(tenant.timeZone()));
  }
}
