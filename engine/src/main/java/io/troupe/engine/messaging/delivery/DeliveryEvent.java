package io.troupe.engine.messaging.delivery;

import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.Personal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What happened to a delivery. Stored for ever: records are added, never renamed or removed. */
public sealed interface DeliveryEvent {
  /** The message is there, and its attempt 1 is due. */
  record DeliveryQueued(
      PersonId to,
      Personal<String> address,
      String template,
      Map<String, String> about,
      @Nullable Personal<String> name)
      implements DeliveryEvent {
    public DeliveryQueued {
      about = Collections.unmodifiableMap(new TreeMap<>(about));
    }
  }

  record DeliverySent(int attempt, String receipt) implements DeliveryEvent {}

  /**
   * An attempt has failed.
   *
   * @param retryAt when the next one is due; absent: there is none
   */
  record AttemptFailed(int attempt, String code, @Nullable Instant retryAt)
      implements DeliveryEvent {}

  record AttemptDue(int attempt) implements DeliveryEvent {}

  record DeliveryGivenUp(String code) implements DeliveryEvent {}
}
