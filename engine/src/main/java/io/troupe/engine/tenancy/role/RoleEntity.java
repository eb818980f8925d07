package io.troupe.engine.tenancy.role;

import io.troupe.engine.runtime.EntityType;

/** The role's name on the cluster, tied to its rules. */
public final class RoleEntity {
  public static final EntityType<RoleCommand, RoleEvent, Role, RoleView> TYPE =
      EntityType.of(
              "role",
              RoleCommand.class,
              RoleEvent.class,
              Role.class,
              Role.EMPTY,
              Role::decide,
              Role::evolve,
              RoleRejection.class)
          .viewed(RoleView.class, RoleView::of);

  private RoleEntity() {}
}
