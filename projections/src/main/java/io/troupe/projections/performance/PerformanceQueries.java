package io.troupe.projections.performance;

import static io.troupe.projections.performance.PerformanceTable.COLUMNS;
import static io.troupe.projections.performance.PerformanceTable.JOURNEY;
import static io.troupe.projections.performance.PerformanceTable.LEARNER;
import static io.troupe.projections.performance.PerformanceTable.PERFORMANCE;
import static io.troupe.projections.performance.PerformanceTable.PROGRAM;
import static io.troupe.projections.performance.PerformanceTable.STARTED;
import static io.troupe.projections.table.Columns.TENANT;
import static org.jooq.impl.DSL.noCondition;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.ProgramId;
import io.troupe.engine.values.TenantId;
import io.troupe.projections.table.Listing;
import io.troupe.projections.table.Place;
import io.troupe.projections.table.Querying;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Asks how learners do. */
public final class PerformanceQueries {
  private static final Listing BY_AGE = Listing.byAge(STARTED, JOURNEY);

  private final Querying models;

  public PerformanceQueries(Querying models) {
    this.models = models;
  }

  /** Which rows are asked for; what is absent does not matter. */
  public record Filter(@Nullable ProgramId program, @Nullable AccountId learner) {
    public static final Filter ALL = new Filter(null, null);
  }

  /**
   * Learners of a tenant by programme, the eldest journey first, one more than the limit if there
   * are more.
   *
   * @param limit 1 to 200
   */
  public CompletionStage<List<PerformanceRow>> list(
      TenantId tenant, Filter filter, @Nullable Place after, int limit) {
    var program = filter.program() == null ? noCondition() : PROGRAM.eq(filter.program());
    var learner = filter.learner() == null ? noCondition() : LEARNER.eq(filter.learner());
    return models.query(
        PerformanceProjection.NAME,
        sql ->
            BY_AGE
                .page(
                    sql.select(COLUMNS)
                        .from(PERFORMANCE)
                        .where(TENANT.eq(tenant), program, learner),
                    after,
                    limit)
                .fetch(PerformanceRow::of));
  }
}
