package io.troupe.http.messaging;

import io.troupe.http.edge.json.Check;
import io.troupe.http.edge.json.Checkable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Notifications on the wire. */
final class NotificationJson {
  private NotificationJson() {}

  record Notification(String id, String kind, Map<String, String> about, Instant at, boolean read) {
    static Notification of(io.troupe.engine.messaging.inbox.Notification it) {
      return new Notification(it.id().value(), it.kind(), it.about(), it.at(), it.read());
    }
  }

  record MarkRead(List<String> ids) implements Checkable {
    @Override
    public void check(Check check) {
      check.size("ids", ids, 1, 200);
      for (var i = 0; i < ids.size(); i++) {
        check.id("ids[" + i + "]", ids.get(i));
      }
    }
  }
}
