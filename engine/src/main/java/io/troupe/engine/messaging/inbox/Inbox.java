package io.troupe.engine.messaging.inbox;

import static io.troupe.engine.messaging.inbox.InboxRejection.NOTIFICATION_ID_TAKEN;
import static io.troupe.engine.messaging.inbox.InboxRejection.NO_SUCH_INBOX;
import static io.troupe.engine.messaging.inbox.InboxRejection.TOO_MANY_AT_ONCE;
import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.reject;
import static io.troupe.engine.runtime.Decision.unchanged;

import io.troupe.engine.messaging.inbox.InboxCommand.MarkRead;
import io.troupe.engine.messaging.inbox.InboxCommand.Notify;
import io.troupe.engine.messaging.inbox.InboxEvent.NotificationsRead;
import io.troupe.engine.messaging.inbox.InboxEvent.Notified;
import io.troupe.engine.runtime.Context;
import io.troupe.engine.runtime.Decision;
import io.troupe.engine.values.NotificationId;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a person was told, at most once each.
 *
 * @param notifications the latest {@value #KEPT}, the newest first; an older one is forgotten
 */
public record Inbox(PVector<Notification> notifications) {
  static final int KEPT = 200;
  static final Inbox EMPTY = new Inbox(TreePVector.empty());

  static Decision<InboxEvent> decide(Inbox inbox, InboxCommand command, Context context) {
    return switch (command) {
      case Notify notify -> inbox.notify(notify, context.now());
      case MarkRead _ when inbox.notifications.isEmpty() -> reject(NO_SUCH_INBOX);
      case MarkRead(var ids) when ids.size() > KEPT -> reject(TOO_MANY_AT_ONCE);
      case MarkRead(var ids) -> inbox.markRead(ids);
    };
  }

  private Decision<InboxEvent> notify(Notify notify, Instant now) {
    var flaw = Notification.flawOf(notify);
    if (flaw != null) {
      return reject(flaw);
    }
    return notifications.stream()
        .filter(known -> known.id().equals(notify.id()))
        .findAny()
        .<Decision<InboxEvent>>map(
            known -> known.says(notify) ? unchanged() : reject(NOTIFICATION_ID_TAKEN))
        .orElseGet(() -> accept(new Notified(notify.id(), notify.kind(), notify.about(), now)));
  }

  private Decision<InboxEvent> markRead(Set<NotificationId> ids) {
    var fresh =
        notifications.stream()
            .filter(it -> !it.read() && ids.contains(it.id()))
            .map(Notification::id)
            .collect(Collectors.toSet());
    return fresh.isEmpty() ? unchanged() : accept(new NotificationsRead(fresh));
  }

  static Inbox evolve(Inbox inbox, InboxEvent event) {
    return switch (event) {
      case Notified notified -> inbox.plus(Notification.of(notified));
      case NotificationsRead(var ids) -> inbox.read(ids);
    };
  }

  private Inbox plus(Notification notification) {
    var kept =
        notifications.size() < KEPT ? notifications : notifications.minus(notifications.size() - 1);
    return new Inbox(kept.plus(0, notification));
  }

  private Inbox read(Set<NotificationId> ids) {
    var marked = notifications;
    for (var i = 0; i < marked.size(); i++) {
      if (ids.contains(marked.get(i).id())) {
        marked = marked.with(i, marked.get(i).seen());
      }
    }
    return new Inbox(marked);
  }
}
