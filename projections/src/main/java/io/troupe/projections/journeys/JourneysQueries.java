package io.troupe.projections.journeys;

import static io.troupe.projections.journeys.JourneyTable.COLUMNS;
import static io.troupe.projections.journeys.JourneyTable.ID;
import static io.troupe.projections.journeys.JourneyTable.JOURNEY;
import static io.troupe.projections.journeys.JourneyTable.STARTED;
import static io.troupe.projections.table.Columns.TENANT;

import io.troupe.engine.values.TenantId;
import io.troupe.projections.table.Listing;
import io.troupe.projections.table.Place;
import io.troupe.projections.table.Querying;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Asks for journeys. */
public final class JourneysQueries {
  private static final Listing NEWEST = Listing.newest(STARTED, ID);

  private final Querying models;

  public JourneysQueries(Querying models) {
    this.models = models;
  }

  /**
   * Journeys of a tenant, the newest first, one more than the limit if there are more.
   *
   * @param limit 1 to 200
   */
  public CompletionStage<List<JourneyRow>> list(
      TenantId tenant, Whose whose, @Nullable Place after, int limit) {
    return models.query(
        JourneysProjection.NAME,
        sql ->
            NEWEST
                .page(
                    sql.select(COLUMNS)
                        .from(JOURNEY)
                        .where(TENANT.eq(tenant), Whose.condition(whose)),
                    after,
                    limit)
                .fetch(JourneyRow::of));
  }
}
