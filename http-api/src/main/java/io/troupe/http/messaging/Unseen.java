package io.troupe.http.messaging;

import io.troupe.engine.messaging.inbox.Notification;
import io.troupe.http.edge.EventFrame;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one follower of an inbox has not yet been sent. */
final class Unseen {
  private static final String EVENT = "notification";
  private static final String NONE = "";

  private @Nullable String latest;

  /**
   * @param lastSeen id of the last notification that the client has; when there is none, what is in
   *     the inbox at the first look counts as seen
   */
  Unseen(Optional<String> lastSeen) {
    this.latest = lastSeen.orElse(null);
  }

  /** What is new in an inbox, the eldest first. */
  List<EventFrame> in(List<Notification> inbox) {
    var before = latest;
    latest = inbox.isEmpty() ? before : inbox.getFirst().id().value();
    if (before == null) {
      latest = latest == null ? NONE : latest;
      return List.of();
    }
    return inbox.stream()
        .takeWhile(it -> !it.id().value().equals(before))
        .map(it -> new EventFrame(it.id().value(), EVENT, NotificationJson.Notification.of(it)))
        .toList()
        .reversed();
  }
}
