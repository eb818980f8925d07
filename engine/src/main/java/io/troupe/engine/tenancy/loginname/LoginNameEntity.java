package io.troupe.engine.tenancy.loginname;

import io.troupe.engine.runtime.EntityType;

/** The login name's name on the cluster, tied to its rules. */
public final class LoginNameEntity {
  public static final EntityType<LoginNameCommand, LoginNameEvent, LoginName, LoginName> TYPE =
      EntityType.of(
          "loginname",
          LoginNameCommand.class,
          LoginNameEvent.class,
          LoginName.class,
          LoginName.FREE,
          LoginName::decide,
          LoginName::evolve,
          LoginNameRejection.class);

  private LoginNameEntity() {}
}
