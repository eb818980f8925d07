package io.troupe.engine.messaging.delivery;

import static io.troupe.engine.messaging.delivery.DeliveryRejection.ALREADY_QUEUED;
import static io.troupe.engine.messaging.delivery.DeliveryRejection.CODE_MALFORMED;
import static io.troupe.engine.messaging.delivery.DeliveryRejection.NO_SUCH_DELIVERY;
import static io.troupe.engine.messaging.delivery.DeliveryRejection.RECEIPT_MALFORMED;
import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.reject;
import static io.troupe.engine.runtime.Decision.unchanged;

import io.troupe.engine.messaging.delivery.DeliveryCommand.Queue;
import io.troupe.engine.messaging.delivery.DeliveryCommand.ReportFailed;
import io.troupe.engine.messaging.delivery.DeliveryCommand.ReportSent;
import io.troupe.engine.messaging.delivery.DeliveryCommand.Retry;
import io.troupe.engine.messaging.delivery.DeliveryEvent.AttemptDue;
import io.troupe.engine.messaging.delivery.DeliveryEvent.AttemptFailed;
import io.troupe.engine.messaging.delivery.DeliveryEvent.DeliveryGivenUp;
import io.troupe.engine.messaging.delivery.DeliveryEvent.DeliveryQueued;
import io.troupe.engine.messaging.delivery.DeliveryEvent.DeliverySent;
import io.troupe.engine.runtime.Context;
import io.troupe.engine.runtime.Decision;
import io.troupe.engine.runtime.Timer;
import java.time.Instant;
import java.util.Set;

/**
 * One message on its way. At most one attempt is open; a report of any other is late and changes
 * nothing, so that a message is never counted as sent and as failed.
 */
public sealed interface Delivery {
  record NotQueued() implements Delivery {}

  /** Somebody is to send the message now, and to report. */
  record Trying(Message message, int attempt) implements Delivery {}

  record Waiting(Message message, int attempt, Instant retryAt) implements Delivery {}

  /** No attempt is left. */
  record Failed(Message message, int attempt) implements Delivery {}

  record Sent(Message message, int attempt) implements Delivery {}

  Delivery EMPTY = new NotQueued();
  int LONGEST_RECEIPT = 200;
  int LONGEST_CODE = 64;

  static Decision<DeliveryEvent> decide(
      Delivery delivery, DeliveryCommand command, Context context) {
    if (delivery instanceof NotQueued) {
      return command instanceof Queue queue ? queue(Message.of(queue)) : reject(NO_SUCH_DELIVERY);
    }
    return switch (command) {
      case Queue queue ->
          Message.of(queue).equals(message(delivery)) ? unchanged() : reject(ALREADY_QUEUED);
      case ReportSent(var attempt, var receipt) when isOpen(delivery, attempt) ->
          receipt.length() <= LONGEST_RECEIPT
              ? accept(new DeliverySent(attempt, receipt))
              : reject(RECEIPT_MALFORMED);
      case ReportFailed failed when isOpen(delivery, failed.attempt()) ->
          fail(failed, context.now());
      case ReportSent _, ReportFailed _ -> unchanged();
      case Retry() -> retry(delivery, context.now());
    };
  }

  private static Decision<DeliveryEvent> queue(Message message) {
    var flaw = message.flaw();
    return flaw == null ? accept(message.queued()) : reject(flaw);
  }

  private static boolean isOpen(Delivery delivery, int attempt) {
    return delivery instanceof Trying(_, var open) && open == attempt;
  }

  private static Decision<DeliveryEvent> fail(ReportFailed failed, Instant now) {
    var code = failed.code();
    if (code.isBlank() || code.length() > LONGEST_CODE) {
      return reject(CODE_MALFORMED);
    }
    var retryAt = failed.permanent() ? null : Backoff.after(failed.attempt(), now);
    var event = new AttemptFailed(failed.attempt(), code, retryAt);
    return retryAt == null ? accept(event, new DeliveryGivenUp(code)) : accept(event);
  }

  private static Decision<DeliveryEvent> retry(Delivery delivery, Instant now) {
    return delivery instanceof Waiting(_, var attempt, var retryAt) && !retryAt.isAfter(now)
        ? accept(new AttemptDue(attempt + 1))
        : unchanged();
  }

  static Delivery evolve(Delivery delivery, DeliveryEvent event) {
    return switch (event) {
      case DeliveryQueued queued -> new Trying(Message.of(queued), 1);
      case DeliverySent(var attempt, _) -> new Sent(message(delivery), attempt);
      case AttemptFailed(var attempt, _, var retryAt) when retryAt == null ->
          new Failed(message(delivery), attempt);
      case AttemptFailed(var attempt, _, var retryAt) ->
          new Waiting(message(delivery), attempt, retryAt);
      case AttemptDue(var attempt) -> new Trying(message(delivery), attempt);
      case DeliveryGivenUp _ -> delivery;
    };
  }

  private static Message message(Delivery delivery) {
    return switch (delivery) {
      case Trying(var message, _) -> message;
      case Waiting(var message, _, _) -> message;
      case Failed(var message, _) -> message;
      case Sent(var message, _) -> message;
      case NotQueued() -> throw new IllegalStateException("there is no delivery");
    };
  }

  static Set<Timer<DeliveryCommand>> timers(Delivery delivery) {
    return delivery instanceof Waiting(_, _, var retryAt)
        ? Set.of(new Timer<>("retry", retryAt, new Retry()))
        : Set.of();
  }
}
