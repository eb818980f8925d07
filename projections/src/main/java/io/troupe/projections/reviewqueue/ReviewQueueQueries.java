package io.troupe.projections.reviewqueue;

import static io.troupe.projections.reviewqueue.SubmissionTable.COLUMNS;
import static io.troupe.projections.reviewqueue.SubmissionTable.ID;
import static io.troupe.projections.reviewqueue.SubmissionTable.MENTOR;
import static io.troupe.projections.reviewqueue.SubmissionTable.SUBMISSION;
import static io.troupe.projections.reviewqueue.SubmissionTable.SUBMITTED;
import static io.troupe.projections.table.Columns.TENANT;
import static org.jooq.impl.DSL.noCondition;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.TenantId;
import io.troupe.projections.table.Listing;
import io.troupe.projections.table.Place;
import io.troupe.projections.table.Querying;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Asks for work that waits for a verdict. */
public final class ReviewQueueQueries {
  private static final Listing BY_AGE = Listing.byAge(SUBMITTED, ID);

  private final Querying models;

  public ReviewQueueQueries(Querying models) {
    this.models = models;
  }

  /**
   * Work that waits in a tenant, the eldest first, one more than the limit if there is more.
   *
   * @param mentor only of the learners whom this account mentors; absent: of all
   * @param limit 1 to 200
   */
  public CompletionStage<List<ReviewQueueRow>> list(
      TenantId tenant, @Nullable AccountId mentor, @Nullable Place after, int limit) {
    var those = mentor == null ? noCondition() : MENTOR.eq(mentor);
    return models.query(
        ReviewQueueProjection.NAME,
        sql ->
            BY_AGE
                .page(
                    sql.select(COLUMNS).from(SUBMISSION).where(TENANT.eq(tenant), those),
                    after,
                    limit)
                .fetch(ReviewQueueRow::of));
  }
}
