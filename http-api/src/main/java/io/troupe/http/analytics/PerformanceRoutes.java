package io.troupe.http.analytics;

import static io.troupe.engine.tenancy.role.Permission.ANALYTICS_READ;
import static java.util.stream.Collectors.toSet;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.path;

import io.troupe.engine.values.ProgramId;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.Parameters;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.entity.Listings;
import io.troupe.http.edge.entity.TimeListing;
import io.troupe.http.edge.exchange.Page;
import io.troupe.http.people.Names;
import io.troupe.projections.performance.PerformanceProjection;
import io.troupe.projections.performance.PerformanceQueries;
import io.troupe.projections.performance.PerformanceQueries.Filter;
import io.troupe.projections.performance.PerformanceRow;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.http.javadsl.server.Route;

/** {@code /analytics/performance}: how learners do, by programme. */
public final class PerformanceRoutes {
  private final Edge edge;
  private final PerformanceQueries queries;
  private final TimeListing<PerformanceRow> listing;
  private final Names names;

  public PerformanceRoutes(Edge edge, Listings listings, Names names) {
    this.edge = edge;
    this.names = names;
    queries = new PerformanceQueries(listings.models()::query);
    listing = new TimeListing<>(listings, PerformanceProjection.NAME, PerformanceRow::place);
  }

  /** Below {@code /analytics}. */
  public Route routes(Caller caller) {
    return path("performance", () -> get(() -> edge.query(caller, ANALYTICS_READ, this::list)));
  }

  private CompletionStage<Answer> list(Read read) {
    var program = Parameters.id(read, "programId").map(ProgramId::new).orElse(null);
    var filter = new Filter(program, null);
    return listing
        .page(read, (tenant, after, limit) -> queries.list(tenant, filter, after, limit))
        .thenCompose(page -> named(read.caller(), page));
  }

  private CompletionStage<Answer> named(Caller caller, Page<PerformanceRow> page) {
    return names
        .of(caller, page.items().stream().map(PerformanceRow::learner).collect(toSet()))
        .thenApply(learners ->
            Answer.ok(
                page.map(row ->
                    PerformanceJson.Row.of(
                        row, Objects.requireNonNull(learners.get(row.learner()))))));
  }
}
