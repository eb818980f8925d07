package io.troupe.projections.roles;

import io.troupe.engine.tenancy.role.RoleEvent;
import io.troupe.projections.runtime.ReadModel;
import java.util.Set;

/** The read model of the custom roles of a tenant. */
public final class RolesProjection implements ReadModel {
  public static final String NAME = "roles";

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
    return Set.of(RoleEvent.class);
  }

  @Override
  public String migrations() {
    return "io/troupe/projections/roles";
  }

  @Override
  public Handler handler() {
    return (sql, events) -> sql.batched(batch -> events.forEach(new RolesHandler(batch.dsl())::on));
  }
}
