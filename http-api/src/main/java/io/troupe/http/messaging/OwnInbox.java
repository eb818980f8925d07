package io.troupe.http.messaging;

import io.troupe.engine.messaging.inbox.InboxEntity;
import io.troupe.engine.messaging.inbox.InboxView;
import io.troupe.engine.messaging.inbox.Notification;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.entity.Entities;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The caller's own inbox; one that nothing has come to is empty. */
final class OwnInbox {
  private final Entities entities;

  OwnInbox(Entities entities) {
    this.entities = entities;
  }

  /** The kept notifications, the newest first. */
  CompletionStage<List<Notification>> notifications(Caller caller) {
    return entities
        .scope(caller)
        .entity(InboxEntity.TYPE, caller.account())
        .read()
        .thenApply(reply -> Entities.found(reply).map(InboxView::notifications).orElse(List.of()));
  }
}
