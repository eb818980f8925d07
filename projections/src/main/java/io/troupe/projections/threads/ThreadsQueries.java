package io.troupe.projections.threads;

import static io.troupe.projections.table.Columns.TENANT;
import static io.troupe.projections.threads.ThreadTable.COLUMNS;
import static io.troupe.projections.threads.ThreadTable.ID;
import static io.troupe.projections.threads.ThreadTable.OWNER;
import static io.troupe.projections.threads.ThreadTable.STARTED;
import static io.troupe.projections.threads.ThreadTable.THREAD;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.TenantId;
import io.troupe.projections.table.Listing;
import io.troupe.projections.table.Place;
import io.troupe.projections.table.Querying;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Asks for conversations with the coach. */
public final class ThreadsQueries {
  private static final Listing NEWEST = Listing.newest(STARTED, ID);

  private final Querying models;

  public ThreadsQueries(Querying models) {
    this.models = models;
  }

  /**
   * An account's conversations, the newest first, one more than the limit if there are more.
   *
   * @param limit 1 to 200
   */
  public CompletionStage<List<ThreadRow>> ofOwner(
      TenantId tenant, AccountId owner, @Nullable Place after, int limit) {
    return models.query(
        ThreadsProjection.NAME,
        sql ->
            NEWEST
                .page(
                    sql.select(COLUMNS).from(THREAD).where(TENANT.eq(tenant), OWNER.eq(owner)),
                    after,
                    limit)
                .fetch(ThreadRow::of));
  }
}
