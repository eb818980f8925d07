package io.troupe.projections.journeys;

import io.troupe.engine.learning.journey.JourneyEvent;
import io.troupe.engine.learning.program.ProgramEvent;
import io.troupe.projections.runtime.ReadModel;
import java.util.Set;

/** The read model of journeys. */
public final class JourneysProjection implements ReadModel {
  public static final String NAME = "journeys";

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
    return "io/troupe/projections/journeys";
  }

  @Override
  public Handler handler() {
    return (sql, events) ->
        sql.batched(batch -> events.forEach(new JourneysHandler(batch.dsl())::on));
  }
}
