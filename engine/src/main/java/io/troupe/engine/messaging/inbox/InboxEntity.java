package io.troupe.engine.messaging.inbox;

import io.troupe.engine.runtime.EntityType;

/** The inbox's name on the cluster, tied to its rules. */
public final class InboxEntity {
  public static final EntityType<InboxCommand, InboxEvent, Inbox, InboxView> TYPE =
      EntityType.of(
              "inbox",
              InboxCommand.class,
              InboxEvent.class,
              Inbox.class,
              Inbox.EMPTY,
              Inbox::decide,
              Inbox::evolve,
              InboxRejection.class)
          .viewed(InboxView.class, InboxView::of);

  private InboxEntity() {}
}
