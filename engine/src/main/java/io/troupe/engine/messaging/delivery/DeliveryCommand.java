package io.troupe.engine.messaging.delivery;

import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.Personal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What may be asked of a delivery. */
public sealed interface DeliveryCommand {
  /**
   * Puts a message on its way; its first attempt is due at once.
   *
   * @param template one of {@link Message#TEMPLATES}
   * @param about ids of what the message speaks of, at most {@value Message#MOST_ABOUT}
   * @param name how to address the person; absent: without a name
   */
  record Queue(
      PersonId to,
      Personal<String> address,
      String template,
      Map<String, String> about,
      @Nullable Personal<String> name)
      implements DeliveryCommand {
    public Queue {
      about = Collections.unmodifiableMap(new TreeMap<>(about));
    }
  }

  /**
   * The attempt has succeeded.
   *
   * @param receipt what the other side calls the message, at most 200 characters
   */
  record ReportSent(int attempt, String receipt) implements DeliveryCommand {}

  /**
   * The attempt has failed.
   *
   * @param permanent whether another attempt would be useless
   * @param code what went wrong, 1 to 64 characters without personal data
   */
  record ReportFailed(int attempt, boolean permanent, String code) implements DeliveryCommand {}

  /** Begins the next attempt when its time has come. */
  record Retry() implements DeliveryCommand {}
}
