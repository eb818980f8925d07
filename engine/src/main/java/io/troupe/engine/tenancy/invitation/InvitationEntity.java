package io.troupe.engine.tenancy.invitation;

import io.troupe.engine.runtime.EntityType;

/** The invitation's name on the cluster, tied to its rules. */
public final class InvitationEntity {
  public static final EntityType<InvitationCommand, InvitationEvent, Invitation, InvitationView>
      TYPE =
          EntityType.of(
                  "invitation",
                  InvitationCommand.class,
                  InvitationEvent.class,
                  Invitation.class,
                  Invitation.EMPTY,
                  Invitation::decide,
                  Invitation::evolve,
                  InvitationRejection.class)
              .waiting(Invitation::timers)
              .viewed(InvitationView.class, InvitationView::of);

  private InvitationEntity() {}
}
