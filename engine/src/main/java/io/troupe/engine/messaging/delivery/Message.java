package io.troupe.engine.messaging.delivery;

import io.troupe.engine.messaging.delivery.DeliveryCommand.Queue;
import io.troupe.engine.messaging.delivery.DeliveryEvent.DeliveryQueued;
import io.troupe.engine.values.Id;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.Personal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is sent to whom. */
public record Message(
    PersonId to,
    Personal<String> address,
    String template,
    Map<String, String> about,
    @Nullable Personal<String> name) {
  /** The messages that can be sent. */
  public static final Set<String> TEMPLATES =
      Set.of(
          "invitation",
          "welcome",
          "lesson-unlocked",
          "submission-received",
          "submission-sent-back",
          "enrolled",
          "journey-completed");

  static final int MOST_ABOUT = 10;

  public Message {
    about = Collections.unmodifiableMap(new TreeMap<>(about));
  }

  static Message of(Queue queue) {
    return new Message(queue.to(), queue.address(), queue.template(), queue.about(), queue.name());
  }

  static Message of(DeliveryQueued queued) {
    return new Message(
        queued.to(), queued.address(), queued.template(), queued.about(), queued.name());
  }

  DeliveryQueued queued() {
    return new DeliveryQueued(to, address, template, about, name);
  }

  @Nullable DeliveryRejection flaw() {
    if (!TEMPLATES.contains(template)) {
      return DeliveryRejection.UNKNOWN_TEMPLATE;
    }
    return about.size() <= MOST_ABOUT && about.entrySet().stream().allMatch(Message::isId)
        ? null
        : DeliveryRejection.ABOUT_MALFORMED;
  }

  private static boolean isId(Map.Entry<String, String> entry) {
    return Id.FORM.matcher(entry.getKey()).matches() && Id.FORM.matcher(entry.getValue()).matches();
  }
}
