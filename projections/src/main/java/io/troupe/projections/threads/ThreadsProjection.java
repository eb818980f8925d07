package io.troupe.projections.threads;

import io.troupe.engine.ai.thread.ThreadEvent;
import io.troupe.engine.journal.Recorded;
import io.troupe.projections.runtime.ReadModel;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/** The read model of conversations with the coach. */
public final class ThreadsProjection implements ReadModel {
  public static final String NAME = "threads";

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
    return Set.of(ThreadEvent.class);
  }

  @Override
  public String migrations() {
    return "io/troupe/projections/threads";
  }

  @Override
  public void apply(DSLContext sql, List<Recorded> events) {
    sql.batched(batch -> events.forEach(new ThreadsHandler(batch.dsl())::on));
  }
}
