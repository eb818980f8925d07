package io.troupe.engine.messaging.inbox;

import io.troupe.engine.values.Id;
import io.troupe.engine.values.NotificationId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What happened to an inbox. Stored for ever: records are added, never renamed or removed. */
public sealed interface InboxEvent {
  record Notified(NotificationId id, String kind, Map<String, String> about, Instant at)
      implements InboxEvent {
    public Notified {
      about = Collections.unmodifiableMap(new TreeMap<>(about));
    }
  }

  /** These, unread before, are read. */
  record NotificationsRead(Set<NotificationId> ids) implements InboxEvent {
    public NotificationsRead {
      ids = Id.inOrder(ids);
    }
  }
}
