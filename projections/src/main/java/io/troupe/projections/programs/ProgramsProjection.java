package io.troupe.projections.programs;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.learning.program.ProgramEvent;
import io.troupe.projections.runtime.ReadModel;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

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
  public void apply(DSLContext sql, List<Recorded> events) {
    sql.batched(batch -> events.forEach(new ProgramsHandler(batch.dsl())::on));
  }
}
