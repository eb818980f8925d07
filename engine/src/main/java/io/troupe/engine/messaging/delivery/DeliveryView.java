package io.troupe.engine.messaging.delivery;

/**
 * A delivery as callers see it.
 *
 * @param attempt the attempt that is open, or the latest one; the first is 1
 */
public record DeliveryView(Status status, int attempt, Message message) {
  /** How far the message has come. */
  public enum Status {
    /** An attempt is open. */
    QUEUED,
    /** An attempt has failed and the next is not due yet. */
    WAITING,
    SENT,
    GIVEN_UP
  }

  static DeliveryView of(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Trying(var message, var attempt) ->
          new DeliveryView(Status.QUEUED, attempt, message);
      case Delivery.Waiting(var message, var attempt, _) ->
          new DeliveryView(Status.WAITING, attempt, message);
      case Delivery.Failed(var message, var attempt) ->
          new DeliveryView(Status.GIVEN_UP, attempt, message);
      case Delivery.Sent(var message, var attempt) ->
          new DeliveryView(Status.SENT, attempt, message);
      case Delivery.NotQueued() -> throw new IllegalStateException("there is no delivery");
    };
  }
}
