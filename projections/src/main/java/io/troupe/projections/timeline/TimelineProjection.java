package io.troupe.projections.timeline;

import io.troupe.engine.journal.follow.Recorded;
import io.troupe.projections.runtime.ReadModel;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/** The read model of everything that happened. */
public final class TimelineProjection implements ReadModel {
  public static final String NAME = "timeline";

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
    return Set.of(Object.class);
  }

  @Override
  public String migrations() {
    return "io/troupe/projections/timeline";
  }

  @Override
  public void apply(DSLContext sql, List<Recorded> events) {
    TimelineHandler.on(sql, events);
  }
}
