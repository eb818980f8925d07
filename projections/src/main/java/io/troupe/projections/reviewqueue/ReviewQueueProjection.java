package io.troupe.projections.reviewqueue;

import io.troupe.engine.learning.journey.JourneyEvent;
import io.troupe.engine.learning.program.ProgramEvent;
import io.troupe.projections.runtime.ReadModel;
import java.util.Set;

/** The read model of work that waits for a verdict. */
public final class ReviewQueueProjection implements ReadModel {
  public static final String NAME = "reviewqueue";

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
    return Set.of(JourneyEvent.class, ProgramEvent.class);
  }

  @Override
  public String migrations() {
    return "io/troupe/projections/reviewqueue";
  }

  @Override
  public Handler handler() {
    return (sql, events) ->
        sql.batched(batch -> events.forEach(new ReviewQueueHandler(batch.dsl())::on));
  }
}
