package io.troupe.engine.learning.journey;

import io.troupe.engine.runtime.EntityType;

/** The journey's name on the cluster, tied to its rules. */
public final class JourneyEntity {
  public static final EntityType<JourneyCommand, JourneyEvent, Journey, JourneyView> TYPE =
      EntityType.of(
              "journey",
              JourneyCommand.class,
              JourneyEvent.class,
              Journey.class,
              new Journey.NotStarted(),
              Journey::decide,
              Journey::evolve,
              JourneyRejection.class)
          .viewed(JourneyView.class, JourneyView::of);

  private JourneyEntity() {}
}
