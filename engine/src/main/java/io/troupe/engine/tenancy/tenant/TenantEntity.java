package io.troupe.engine.tenancy.tenant;

import io.troupe.engine.runtime.EntityType;

/** The tenant's name on the cluster, tied to its rules. */
public final class TenantEntity {
  public static final EntityType<TenantCommand, TenantEvent, Tenant, TenantView> TYPE =
      EntityType.of(
              "tenant",
              TenantCommand.class,
              TenantEvent.class,
              Tenant.class,
              Tenant.EMPTY,
              Tenant::decide,
              Tenant::evolve,
              TenantRejection.class)
          .viewed(TenantView.class, TenantView::of);

  private TenantEntity() {}
}
