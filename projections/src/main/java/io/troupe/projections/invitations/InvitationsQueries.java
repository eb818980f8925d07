package io.troupe.projections.invitations;

import static io.troupe.projections.invitations.InvitationTable.COLUMNS;
import static io.troupe.projections.invitations.InvitationTable.ID;
import static io.troupe.projections.invitations.InvitationTable.INVITATION;
import static io.troupe.projections.invitations.InvitationTable.INVITED;
import static io.troupe.projections.table.Columns.TENANT;

import io.troupe.engine.values.TenantId;
import io.troupe.projections.table.Listing;
import io.troupe.projections.table.Place;
import io.troupe.projections.table.Querying;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Asks for invitations. */
public final class InvitationsQueries {
  private static final Listing NEWEST = Listing.newest(INVITED, ID);

  private final Querying models;

  public InvitationsQueries(Querying models) {
    this.models = models;
  }

  /**
   * A tenant's invitations, the newest first, one more than the limit if there are more.
   *
   * @param limit 1 to 200
   */
  public CompletionStage<List<InvitationRow>> list(
      TenantId tenant, @Nullable Place after, int limit) {
    return models.query(
        InvitationsProjection.NAME,
        sql ->
            NEWEST
                .page(sql.select(COLUMNS).from(INVITATION).where(TENANT.eq(tenant)), after, limit)
                .fetch(InvitationRow::of));
  }
}
