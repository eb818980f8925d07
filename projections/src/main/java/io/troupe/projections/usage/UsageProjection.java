package io.troupe.projections.usage;

import io.troupe.engine.journal.follow.Recorded;
import io.troupe.projections.runtime.ReadModel;
import java.util.List;
import org.jooq.DSLContext;

/** The read model of what credits were spent on. */
public final class UsageProjection implements ReadModel {
  public static final String NAME = "usage";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public String migrations() {
    return "io/troupe/projections/usage";
  }

  @Override
  public void apply(DSLContext sql, List<Recorded> events) {
    new UsageHandler(sql).on(events);
  }
}
