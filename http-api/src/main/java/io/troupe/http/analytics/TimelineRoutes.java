package io.troupe.http.analytics;

import static io.troupe.engine.tenancy.role.Permission.TIMELINE_READ;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import io.troupe.engine.Catalogue;
import io.troupe.engine.runtime.EntityType;
import io.troupe.engine.values.TenantId;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.entity.Listings;
import io.troupe.http.edge.exchange.Cursor;
import io.troupe.http.edge.exchange.Page;
import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.Problem;
import io.troupe.projections.timeline.TimelineProjection;
import io.troupe.projections.timeline.TimelineQueries;
import io.troupe.projections.timeline.TimelineRow;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.http.javadsl.server.Route;

/** {@code /timeline/{type}/{id}}: every event of an entity, the eldest first. */
public final class TimelineRoutes {
  private static final String LISTING = TimelineProjection.NAME;
  private static final Set<String> TYPES =
      Catalogue.ALL.types().stream().map(EntityType::name).collect(toUnmodifiableSet());

  private final Edge edge;
  private final Listings listings;
  private final TimelineQueries queries;

  public TimelineRoutes(Edge edge, Listings listings) {
    this.edge = edge;
    this.listings = listings;
    queries = new TimelineQueries(listings.models()::query);
  }

  public Route routes(Caller caller) {
    return pathPrefix(
        "timeline",
        () ->
            pathPrefix(
                segment(),
                type ->
                    path(
                        segment(),
                        id ->
                            get(() ->
                                edge.query(caller, TIMELINE_READ, read -> list(read, type, id))))));
  }

  private CompletionStage<Answer> list(Read read, String type, String id) {
    if (!TYPES.contains(type)) {
      throw Problem.of(EdgeProblem.NOT_FOUND).exception();
    }
    var known = Entities.known(id);
    var tenant = new TenantId(read.caller().tenant());
    var page = read.page(LISTING, 1);
    var after = page.after().map(it -> it.at(keys -> Long.valueOf(keys.getFirst()))).orElse(0L);
    return listings
        .ask(read, LISTING, () -> queries.ofEntity(tenant, type, known, after, page.limit()))
        .thenApply(rows -> Page.of(existing(rows, after), page.limit(), TimelineRoutes::cursor))
        .thenApply(rows -> Answer.ok(rows.map(TimelineJson.Event::of)));
  }

  /** Whatever exists has a first event. */
  private static List<TimelineRow> existing(List<TimelineRow> rows, long after) {
    if (rows.isEmpty() && after == 0) {
      throw Problem.of(EdgeProblem.NOT_FOUND).exception();
    }
    return rows;
  }

  private static Cursor cursor(TimelineRow row) {
    return new Cursor(LISTING, List.of(Long.toString(row.position().version())));
  }
}
