package io.troupe.projections.roles;

import static io.troupe.projections.roles.RoleTable.COLUMNS;
import static io.troupe.projections.roles.RoleTable.DEFINED;
import static io.troupe.projections.roles.RoleTable.ID;
import static io.troupe.projections.roles.RoleTable.ROLE;
import static io.troupe.projections.table.Columns.TENANT;

import io.troupe.engine.values.TenantId;
import io.troupe.projections.table.Listing;
import io.troupe.projections.table.Place;
import io.troupe.projections.table.Querying;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Asks for custom roles. */
public final class RolesQueries {
  private static final Listing BY_AGE = Listing.byAge(DEFINED, ID);

  private final Querying models;

  public RolesQueries(Querying models) {
    this.models = models;
  }

  /**
   * A tenant's roles that are not retired, the eldest first, one more than the limit if there are
   * more.
   *
   * @param limit 1 to 200
   */
  public CompletionStage<List<RoleRow>> list(TenantId tenant, @Nullable Place after, int limit) {
    return models.query(
        RolesProjection.NAME,
        sql ->
            BY_AGE
                .page(sql.select(COLUMNS).from(ROLE).where(TENANT.eq(tenant)), after, limit)
                .fetch(RoleRow::of));
  }
}
