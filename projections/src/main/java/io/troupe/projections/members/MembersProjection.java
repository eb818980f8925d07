package io.troupe.projections.members;

import io.troupe.engine.tenancy.account.AccountEvent;
import io.troupe.projections.runtime.ReadModel;
import java.util.Set;

/** The read model of the accounts of a tenant. */
public final class MembersProjection implements ReadModel {
  public static final String NAME = "members";

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
    return Set.of(AccountEvent.class);
  }

  @Override
  public String migrations() {
    return "io/troupe/projections/members";
  }

  @Override
  public Handler handler() {
    return (sql, events) ->
        sql.batched(batch -> events.forEach(new MembersHandler(batch.dsl())::on));
  }
}
