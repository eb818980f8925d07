package io.troupe.projections.timeline;

import static io.troupe.projections.table.Columns.TENANT;
import static io.troupe.projections.timeline.TimelineTable.COLUMNS;
import static io.troupe.projections.timeline.TimelineTable.ENTITY;
import static io.troupe.projections.timeline.TimelineTable.EVENTS;
import static io.troupe.projections.timeline.TimelineTable.ORDERING;
import static io.troupe.projections.timeline.TimelineTable.TRACE;
import static io.troupe.projections.timeline.TimelineTable.TRANSACTION;
import static io.troupe.projections.timeline.TimelineTable.TYPE;
import static io.troupe.projections.timeline.TimelineTable.VERSION;
import static org.jooq.impl.DSL.row;

import io.troupe.engine.journal.TailPosition;
import io.troupe.engine.values.TenantId;
import io.troupe.projections.table.Listing;
import io.troupe.projections.table.Querying;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Asks what happened. */
public final class TimelineQueries {
  private final Querying models;

  public TimelineQueries(Querying models) {
    this.models = models;
  }

  /**
   * The events of an entity, the eldest first, one more than the limit if there are more.
   *
   * @param after only those of a higher version; 0: from the first
   * @param limit 1 to 200
   */
  public CompletionStage<List<TimelineRow>> ofEntity(
      TenantId tenant, String type, String id, long after, int limit) {
    return models.query(
        TimelineProjection.NAME,
        sql ->
            sql.select(TENANT)
                .select(COLUMNS)
                .from(EVENTS)
                .where(TENANT.eq(tenant), TYPE.eq(type), ENTITY.eq(id), VERSION.gt(after))
                .orderBy(VERSION)
                .limit(Listing.oneMore(limit))
                .fetch(TimelineRow::of));
  }

  /**
   * All that followed from one request, in the journal's order.
   *
   * @param after where the page before ended; {@link TailPosition#START}: from the first
   * @param limit 1 to 200
   */
  public CompletionStage<List<TimelineRow>> ofTrace(
      TenantId tenant, String trace, TailPosition after, int limit) {
    return models.query(
        TimelineProjection.NAME,
        sql ->
            sql.select(TENANT)
                .select(COLUMNS)
                .from(EVENTS)
                .where(
                    TENANT.eq(tenant),
                    TRACE.eq(trace),
                    row(TRANSACTION, ORDERING).gt(after.transaction(), after.ordering()))
                .orderBy(TRANSACTION, ORDERING)
                .limit(Listing.oneMore(limit))
                .fetch(TimelineRow::of));
  }
}
