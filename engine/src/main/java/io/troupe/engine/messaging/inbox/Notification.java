package io.troupe.engine.messaging.inbox;

import io.troupe.engine.messaging.inbox.InboxCommand.Notify;
import io.troupe.engine.messaging.inbox.InboxEvent.Notified;
import io.troupe.engine.values.Id;
import io.troupe.engine.values.NotificationId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Something a person is told. */
public record Notification(
    NotificationId id, String kind, Map<String, String> about, Instant at, boolean read) {
  /** The kinds there are. */
  public static final Set<String> KINDS =
      Set.of(
          "lesson-unlocked",
          "submission-received",
          "submission-sent-back",
          "journey-completed",
          "enrolled");

  static final int MOST_ABOUT = 10;

  public Notification {
    about = Collections.unmodifiableMap(new TreeMap<>(about));
  }

  static Notification of(Notified notified) {
    return new Notification(notified.id(), notified.kind(), notified.about(), notified.at(), false);
  }

  Notification seen() {
    return new Notification(id, kind, about, at, true);
  }

  boolean says(Notify notify) {
    return kind.equals(notify.kind()) && about.equals(notify.about());
  }

  static @Nullable InboxRejection flawOf(Notify notify) {
    if (!KINDS.contains(notify.kind())) {
      return InboxRejection.UNKNOWN_KIND;
    }
    var about = notify.about();
    return about.size() <= MOST_ABOUT && about.entrySet().stream().allMatch(Notification::isId)
        ? null
        : InboxRejection.ABOUT_MALFORMED;
  }

  private static boolean isId(Map.Entry<String, String> entry) {
    return Id.FORM.matcher(entry.getKey()).matches() && Id.FORM.matcher(entry.getValue()).matches();
  }
}
