package io.troupe.projections.threads;

import io.troupe.engine.ai.thread.ThreadEvent;
import io.troupe.projections.runtime.ReadModel;
import java.util.Set;

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
  public Handler handler() {
    return (sql, events) ->
        sql.batched(batch -> events.forEach(new ThreadsHandler(batch.dsl())::on));
  }
}
