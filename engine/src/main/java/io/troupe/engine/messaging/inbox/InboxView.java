package io.troupe.engine.messaging.inbox;

import java.util.List;

/**
 * An inbox as its owner sees it.
 *
 * @param notifications the newest first; shared with the inbox itself, so that a view costs nothing
 */
public record InboxView(List<Notification> notifications, int unread) {
  static InboxView of(Inbox inbox) {
    var unread = inbox.notifications().stream().filter(it -> !it.read()).count();
    return new InboxView(inbox.notifications(), Math.toIntExact(unread));
  }
}
