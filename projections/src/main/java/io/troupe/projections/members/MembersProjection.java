package io.troupe.projections.members;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.tenancy.account.AccountEvent;
import io.troupe.projections.runtime.ReadModel;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

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
  public void apply(DSLContext sql, List<Recorded> events) {
    sql.batched(batch -> events.forEach(new MembersHandler(batch.dsl())::on));
  }
}
