package io.troupe.http.learning;

import static io.troupe.engine.tenancy.role.Permission.ENROLMENT_CREATE;
import static io.troupe.engine.tenancy.role.Permission.ENROLMENT_READ;
import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathEnd;
import static org.apache.pekko.http.javadsl.server.Directives.post;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import io.troupe.engine.learning.enrolment.EnrolmentEntity;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.entity.Listings;
import io.troupe.http.edge.entity.TimeListing;
import io.troupe.projections.enrolments.EnrolmentRow;
import io.troupe.projections.enrolments.EnrolmentsProjection;
import io.troupe.projections.enrolments.EnrolmentsQueries;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.http.javadsl.server.Route;

/** {@code /enrolments}: begun here, carried out step by step behind it. */
public final class EnrolmentRoutes {
  private static final String PATH = "/v1/enrolments/";

  private final Edge edge;
  private final Entities entities;
  private final Enrolling enrolling;
  private final EnrolmentsQueries queries;
  private final TimeListing<EnrolmentRow> listing;

  EnrolmentRoutes(Edge edge, Entities entities, Listings listings, Enrolling enrolling) {
    this.edge = edge;
    this.entities = entities;
    this.enrolling = enrolling;
    queries = new EnrolmentsQueries(listings.models()::query);
    listing = new TimeListing<>(listings, EnrolmentsProjection.NAME, EnrolmentRow::place);
  }

  public Route routes(Caller caller) {
    return concat(
        pathEnd(() ->
            concat(
                get(() -> edge.query(caller, ENROLMENT_READ, this::list)),
                post(() ->
                    edge.command(
                        caller, ENROLMENT_CREATE, EnrolmentJson.Request.class, this::begin)))),
        path(
            segment(), id -> get(() -> edge.query(caller, ENROLMENT_READ, read -> one(read, id)))));
  }

  private CompletionStage<Answer> list(Read read) {
    return listing
        .page(read, queries::list)
        .thenApply(page -> Answer.ok(page.map(EnrolmentJson.Row::of)));
  }

  private CompletionStage<Answer> begin(Call<EnrolmentJson.Request> call) {
    var id = call.commandId();
    var taken = Answer.accepted(new EnrolmentJson.Created(id)).with("Location", PATH + id);
    return enrolling.begin(call).thenApply(done -> Entities.at(taken, done));
  }

  private CompletionStage<Answer> one(Read read, String id) {
    return entities
        .read(read.caller(), EnrolmentEntity.TYPE, id)
        .thenApply(
            done -> Entities.at(Answer.ok(EnrolmentJson.Enrolment.of(id, done.view())), done));
  }
}
