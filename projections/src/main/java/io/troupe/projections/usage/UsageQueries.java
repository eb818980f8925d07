package io.troupe.projections.usage;

import static io.troupe.projections.table.Columns.TENANT;
import static io.troupe.projections.usage.UsageTable.AT;
import static io.troupe.projections.usage.UsageTable.CREDITS;
import static io.troupe.projections.usage.UsageTable.DAY;
import static io.troupe.projections.usage.UsageTable.HOLD;
import static io.troupe.projections.usage.UsageTable.KIND;
import static io.troupe.projections.usage.UsageTable.USAGE;
import static io.troupe.projections.usage.UsageTable.USES;
import static io.troupe.projections.usage.UsageTable.VERSION;
import static io.troupe.projections.usage.UsageTable.WALLET;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;

import io.troupe.engine.values.TenantId;
import io.troupe.projections.table.Listing;
import io.troupe.projections.table.Querying;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Asks what credits were spent on. */
public final class UsageQueries {
  private final Querying models;

  public UsageQueries(Querying models) {
    this.models = models;
  }

  /**
   * Uses and refunds in a tenant by day, person and kind, each in its wallet's order; one more than
   * the limit if there are more.
   *
   * @param limit 1 to 200
   */
  public CompletionStage<List<UsageRow>> list(
      TenantId tenant, UsageFilter filter, @Nullable UsagePlace after, int limit) {
    var later =
        after == null
            ? noCondition()
            : row(DAY, WALLET, KIND, VERSION)
                .gt(after.day(), after.wallet(), after.kind(), after.version());
    return models.query(
        UsageProjection.NAME,
        sql ->
            sql.select(TENANT, WALLET, VERSION, HOLD, KIND, DAY, CREDITS, AT)
                .from(USAGE)
                .where(TENANT.eq(tenant), filter.condition(), later)
                .orderBy(DAY, WALLET, KIND, VERSION)
                .limit(Listing.oneMore(limit))
                .fetch(UsageRow::of));
  }

  /**
   * The same added up by day, person and kind, in this order.
   *
   * @param after the last sum of the page before; absent: from the first
   * @param limit 1 to 200
   */
  public CompletionStage<List<UsageSum>> sums(
      TenantId tenant, UsageFilter filter, @Nullable UsageSum after, int limit) {
    var later =
        after == null
            ? noCondition()
            : row(DAY, WALLET, KIND).gt(after.day(), after.wallet(), after.kind());
    var credits = sum(CREDITS);
    var uses = sum(USES);
    return models.query(
        UsageProjection.NAME,
        sql ->
            sql.select(DAY, WALLET, KIND, credits, uses)
                .from(USAGE)
                .where(TENANT.eq(tenant), filter.condition(), later)
                .groupBy(DAY, WALLET, KIND)
                .orderBy(DAY, WALLET, KIND)
                .limit(Listing.oneMore(limit))
                .fetch(found ->
                    new UsageSum(
                        found.get(DAY),
                        found.get(WALLET),
                        found.get(KIND),
                        found.get(credits).longValueExact(),
                        found.get(uses).longValueExact())));
  }
}
