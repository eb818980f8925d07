package io.troupe.projections.invitations;

import io.troupe.engine.tenancy.invitation.InvitationEvent;
import io.troupe.projections.runtime.ReadModel;
import java.util.Set;

/** The read model of invitations. */
public final class InvitationsProjection implements ReadModel {
  public static final String NAME = "invitations";

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
    return Set.of(InvitationEvent.class);
  }

  @Override
  public String migrations() {
    return "io/troupe/projections/invitations";
  }

  @Override
  public Handler handler() {
    return (sql, events) ->
        sql.batched(batch -> events.forEach(new InvitationsHandler(batch.dsl())::on));
  }
}
