package io.troupe.engine.learning.enrolment;

import io.troupe.engine.runtime.EntityType;

/** The enrolment's name on the cluster, tied to its rules. */
public final class EnrolmentEntity {
  public static final EntityType<EnrolmentCommand, EnrolmentEvent, Enrolment, EnrolmentView> TYPE =
      EntityType.of(
              "enrolment",
              EnrolmentCommand.class,
              EnrolmentEvent.class,
              Enrolment.class,
              new Enrolment.NotBegun(),
              Enrolment::decide,
              Enrolment::evolve,
              EnrolmentRejection.class)
          .viewed(EnrolmentView.class, EnrolmentView::of);

  private EnrolmentEntity() {}
}
