package io.troupe.engine.messaging.inbox;

import io.troupe.engine.values.Id;
import io.troupe.engine.values.NotificationId;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What may be asked of an inbox. */
public sealed interface InboxCommand {
  /**
   * Puts a notification in.
   *
   * @param kind one of {@link Notification#KINDS}
   * @param about ids of what it speaks of, at most {@value Notification#MOST_ABOUT}
   */
  record Notify(NotificationId id, String kind, Map<String, String> about) implements InboxCommand {
    public Notify {
      about = Collections.unmodifiableMap(new TreeMap<>(about));
    }
  }

  /** Marks as read; ids that are not, or no longer, in the inbox are passed over. */
  record MarkRead(Set<NotificationId> ids) implements InboxCommand {
    public MarkRead {
      ids = Id.inOrder(ids);
    }
  }
}
