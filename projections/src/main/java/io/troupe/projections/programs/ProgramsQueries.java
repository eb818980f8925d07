package io.troupe.projections.programs;

import static io.troupe.projections.programs.ProgramTable.COLUMNS;
import static io.troupe.projections.programs.ProgramTable.CREATED;
import static io.troupe.projections.programs.ProgramTable.ID;
import static io.troupe.projections.programs.ProgramTable.PROGRAM;
import static io.troupe.projections.programs.ProgramTable.PUBLISHED_VERSION;
import static io.troupe.projections.table.Columns.TENANT;

import io.troupe.engine.values.TenantId;
import io.troupe.projections.table.Listing;
import io.troupe.projections.table.Place;
import io.troupe.projections.table.Querying;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Asks for programmes. */
public final class ProgramsQueries {
  private static final Listing BY_AGE = Listing.byAge(CREATED, ID);

  private final Querying models;

  public ProgramsQueries(Querying models) {
    this.models = models;
  }

  /**
   * A tenant's programmes with those not published, the eldest first, one more than the limit if
   * there are more.
   *
   * @param limit 1 to 200
   */
  public CompletionStage<List<ProgramRow>> list(TenantId tenant, @Nullable Place after, int limit) {
    return page(TENANT.eq(tenant), after, limit);
  }

  /** The same of those that are published. */
  public CompletionStage<List<ProgramRow>> published(
      TenantId tenant, @Nullable Place after, int limit) {
    return page(TENANT.eq(tenant).and(PUBLISHED_VERSION.isNotNull()), after, limit);
  }

  private CompletionStage<List<ProgramRow>> page(
      Condition those, @Nullable Place after, int limit) {
    return models.query(
        ProgramsProjection.NAME,
        sql ->
            BY_AGE
                .page(sql.select(COLUMNS).from(PROGRAM).where(those), after, limit)
                .fetch(ProgramRow::of));
  }
}
