package io.troupe.projections.roles;

import static io.troupe.projections.roles.RoleTable.DEFINED;
import static io.troupe.projections.roles.RoleTable.ID;
import static io.troupe.projections.roles.RoleTable.NAME;
import static io.troupe.projections.roles.RoleTable.PERMISSIONS;
import static io.troupe.projections.roles.RoleTable.ROLE;
import static io.troupe.projections.table.Columns.TENANT;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.tenancy.role.RoleEvent;
import io.troupe.engine.tenancy.role.RoleEvent.RoleChanged;
import io.troupe.engine.tenancy.role.RoleEvent.RoleDefined;
import io.troupe.engine.tenancy.role.RoleEvent.RoleRetired;
import io.troupe.engine.values.RoleId;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Writes custom roles to their table; one that is retired leaves it. */
final class RolesHandler {
  private final DSLContext sql;

  RolesHandler(DSLContext sql) {
    this.sql = sql;
  }

  void on(Recorded recorded) {
    if (recorded.event() instanceof RoleEvent event) {
      on(recorded.position(), event, recorded.by().at());
    }
  }

  private void on(Position role, RoleEvent event, Instant at) {
    switch (event) {
      case RoleDefined defined -> insert(role, defined, at);
      case RoleChanged changed -> update(role, changed);
      case RoleRetired() -> sql.deleteFrom(ROLE).where(is(role)).execute();
    }
  }

  private void insert(Position role, RoleDefined defined, Instant at) {
    sql.insertInto(ROLE)
        .set(TENANT, role.tenant())
        .set(ID, new RoleId(role.entityId()))
        .set(NAME, defined.name())
        .set(PERMISSIONS, RoleRow.text(defined.permissions()))
        .set(DEFINED, at)
        .execute();
  }

  private void update(Position role, RoleChanged changed) {
    sql.update(ROLE)
        .set(NAME, changed.name())
        .set(PERMISSIONS, RoleRow.text(changed.permissions()))
        .where(is(role))
        .execute();
  }

  private static Condition is(Position role) {
    return TENANT.eq(role.tenant()).and(ID.eq(new RoleId(role.entityId())));
  }
}
