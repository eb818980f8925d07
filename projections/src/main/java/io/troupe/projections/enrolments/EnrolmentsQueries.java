package io.troupe.projections.enrolments;

import static io.troupe.projections.enrolments.EnrolmentTable.BEGUN;
import static io.troupe.projections.enrolments.EnrolmentTable.COLUMNS;
import static io.troupe.projections.enrolments.EnrolmentTable.ENROLMENT;
import static io.troupe.projections.enrolments.EnrolmentTable.ID;
import static io.troupe.projections.enrolments.EnrolmentTable.LEARNER;
import static io.troupe.projections.table.Columns.TENANT;
import static org.jooq.impl.DSL.noCondition;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.TenantId;
import io.troupe.projections.table.Listing;
import io.troupe.projections.table.Place;
import io.troupe.projections.table.Querying;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Asks for enrolments. */
public final class EnrolmentsQueries {
  private static final Listing NEWEST = Listing.newest(BEGUN, ID);

  private final Querying models;

  public EnrolmentsQueries(Querying models) {
    this.models = models;
  }

  /**
   * A tenant's enrolments, the newest first, one more than the limit if there are more.
   *
   * @param limit 1 to 200
   */
  public CompletionStage<List<EnrolmentRow>> list(
      TenantId tenant, @Nullable Place after, int limit) {
    return models.query(
        EnrolmentsProjection.NAME, sql -> page(sql, tenant, noCondition(), after, limit));
  }

  /** The same of one learner. */
  public CompletionStage<List<EnrolmentRow>> ofLearner(
      TenantId tenant, AccountId learner, @Nullable Place after, int limit) {
    return models.query(
        EnrolmentsProjection.NAME, sql -> page(sql, tenant, LEARNER.eq(learner), after, limit));
  }

  private static List<EnrolmentRow> page(
      DSLContext sql, TenantId tenant, Condition those, @Nullable Place after, int limit) {
    var rows =
        NEWEST
            .page(sql.select(COLUMNS).from(ENROLMENT).where(TENANT.eq(tenant), those), after, limit)
            .fetch();
    var steps = StepTable.of(sql, tenant, rows.getValues(ID));
    return rows.map(row -> EnrolmentRow.of(row, steps.getOrDefault(row.get(ID), List.of())));
  }
}
