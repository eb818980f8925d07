package io.troupe.projections.enrolments;

import io.troupe.engine.learning.enrolment.EnrolmentEvent;
import io.troupe.projections.runtime.ReadModel;
import java.util.Set;

/** The read model of enrolments. */
public final class EnrolmentsProjection implements ReadModel {
  public static final String NAME = "enrolments";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<Class<?>> events() {
    return Set.of(EnrolmentEvent.class);
  }

  @Override
  public String migrations() {
    return "io/troupe/projections/enrolments";
  }

  @Override
  public Handler handler() {
    return (sql, events) ->
        sql.batched(batch -> events.forEach(new EnrolmentsHandler(batch.dsl())::on));
  }
}
