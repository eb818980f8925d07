package io.troupe.projections.programs;

import io.troupe.engine.learning.program.ProgramEvent;
import io.troupe.projections.runtime.ReadModel;
import java.util.Set;

/** The read model of programmes. */
public final class ProgramsProjection implements ReadModel {
  public static final String NAME = "programs";

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
    return Set.of(ProgramEvent.class);
  }

  @Override
  public String migrations() {
    return "io/troupe/projections/programs";
  }

  @Override
  public Handler handler() {
    return (sql, events) ->
        sql.batched(batch -> events.forEach(new ProgramsHandler(batch.dsl())::on));
  }
}
