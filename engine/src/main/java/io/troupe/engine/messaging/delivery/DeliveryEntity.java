package io.troupe.engine.messaging.delivery;

import io.troupe.engine.runtime.EntityType;

/** The delivery's name on the cluster, tied to its rules. */
public final class DeliveryEntity {
  public static final EntityType<DeliveryCommand, DeliveryEvent, Delivery, DeliveryView> TYPE =
      EntityType.of(
              "delivery",
              DeliveryCommand.class,
              DeliveryEvent.class,
              Delivery.class,
              Delivery.EMPTY,
              Delivery::decide,
              Delivery::evolve,
              DeliveryRejection.class)
          .waiting(Delivery::timers)
          .viewed(DeliveryView.class, DeliveryView::of);

  private DeliveryEntity() {}
}
