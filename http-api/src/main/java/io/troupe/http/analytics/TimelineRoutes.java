package io.troupe.http.analytics;

import static io.troupe.engine.tenancy.role.Permission.TIMELINE_READ;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import io.troupe.engine.Catalogue;
import io.troupe.engine.runtime.EntityType;
import io.troupe.engine.runtime.Envelope;
import io.troupe.engine.runtime.History;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.values.TenantId;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.exchange.Cursor;
import io.troupe.http.edge.exchange.Page;
import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.apache.pekko.http.javadsl.server.Route;

/** {@code /timeline/{type}/{id}}: every event of an entity from the journal, the eldest first. */
public final class TimelineRoutes {
  private static final String LISTING = "timeline";
  private static final Set<String> TYPES =
      Catalogue.ALL.types().stream().map(EntityType::name).collect(toUnmodifiableSet());

  private final Edge edge;
  private final History history;

  public TimelineRoutes(Edge edge, History history) {
    this.edge = edge;
    this.history = history;
  }

  public Route routes(Caller caller) {
    return pathPrefix(
        segment(),
        type ->
            path(
                segment(),
                id -> get(() -> edge.query(caller, TIMELINE_READ, read -> list(read, type, id)))));
  }

  private CompletionStage<Answer> list(Read read, String type, String id) {
    if (!TYPES.contains(type)) {
      throw Problem.of(EdgeProblem.NOT_FOUND).exception();
    }
    var tenant = new TenantId(read.caller().tenant());
    var entity = Position.persistenceId(tenant, type, Entities.known(id));
    var page = read.page(LISTING, 1);
    var after = page.after().map(it -> it.at(keys -> Long.valueOf(keys.getFirst()))).orElse(0L);
    return history
        .between(entity, after + 1, after + 1 + page.limit())
        .thenApply(events -> Page.of(numbered(events, after), page.limit(), TimelineRoutes::cursor))
        .thenApply(Answer::ok);
  }

  /** Whatever exists has a first event. */
  private static List<TimelineJson.Event> numbered(List<Envelope<?>> events, long after) {
    if (events.isEmpty() && after == 0) {
      throw Problem.of(EdgeProblem.NOT_FOUND).exception();
    }
    return IntStream.range(0, events.size())
        .mapToObj(i -> TimelineJson.Event.of(after + 1 + i, events.get(i)))
        .toList();
  }

  private static Cursor cursor(TimelineJson.Event event) {
    return new Cursor(LISTING, List.of(Long.toString(event.version())));
  }
}
