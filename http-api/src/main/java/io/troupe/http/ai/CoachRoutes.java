package io.troupe.http.ai;

import static io.troupe.engine.tenancy.role.Permission.COACH_ASK;
import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.pathEnd;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;
import static org.apache.pekko.http.javadsl.server.Directives.post;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import io.troupe.engine.ai.thread.ThreadCommand;
import io.troupe.engine.ai.thread.ThreadEntity;
import io.troupe.engine.ai.thread.ThreadRejection;
import io.troupe.engine.ai.thread.ThreadView;
import io.troupe.engine.learning.journey.JourneyEntity;
import io.troupe.engine.learning.journey.JourneyRejection;
import io.troupe.engine.runtime.Reply;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.TenantId;
import io.troupe.http.Backend;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.entity.Listings;
import io.troupe.http.edge.entity.TimeListing;
import io.troupe.projections.threads.ThreadRow;
import io.troupe.projections.threads.ThreadsProjection;
import io.troupe.projections.threads.ThreadsQueries;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.pekko.http.javadsl.server.Route;

/** {@code /coach/threads}: the caller's conversations with the coach. */
public final class CoachRoutes {
  private static final String PATH = "/v1/coach/threads/";

  private final Edge edge;
  private final Entities entities;
  private final QuestionRoutes questions;
  private final Conversations conversations;
  private final ThreadsQueries threads;
  private final TimeListing<ThreadRow> listing;

  public CoachRoutes(Edge edge, Entities entities, Listings listings, Backend backend) {
    this.edge = edge;
    this.entities = entities;
    this.questions = new QuestionRoutes(edge, entities, backend.coach());
    this.conversations = new Conversations(backend.vault());
    this.threads = new ThreadsQueries(listings.models()::query);
    this.listing = new TimeListing<>(listings, ThreadsProjection.NAME, ThreadRow::place);
  }

  public Route routes(Caller caller) {
    return pathPrefix(
        "threads",
        () ->
            concat(
                pathEnd(() -> threads(caller)), pathPrefix(segment(), id -> thread(caller, id))));
  }

  private Route threads(Caller caller) {
    return concat(
        get(() -> edge.query(caller, COACH_ASK, this::page)),
        post(() -> edge.command(caller, COACH_ASK, CoachJson.Start.class, this::start)));
  }

  private Route thread(Caller caller, String id) {
    return concat(
        pathEnd(() -> get(() -> edge.query(caller, COACH_ASK, _ -> one(caller, id)))),
        questions.routes(caller, id));
  }

  private CompletionStage<Answer> page(Read read) {
    var owner = new AccountId(read.caller().account());
    return listing
        .page(read, (tenant, after, limit) -> threads.ofOwner(tenant, owner, after, limit))
        .thenApply(page -> Answer.ok(page.map(CoachJson.Row::of)));
  }

  private CompletionStage<Answer> start(Call<CoachJson.Start> call) {
    var id = call.commandId();
    var journey = call.body().journeyId();
    var owner = new AccountId(call.caller().account());
    if (journey == null) {
      return start(call, id, new ThreadCommand.Start(owner, null));
    }
    return entities
        .scope(call.caller())
        .entity(JourneyEntity.TYPE, journey)
        .read()
        .thenCompose(reply ->
            Entities.found(reply)
                .filter(it -> it.learner().equals(owner))
                .map(_ -> new ThreadCommand.Start(owner, new JourneyId(journey)))
                .map(command -> start(call, id, command))
                .orElseThrow(() -> Entities.refusal(JourneyRejection.NO_SUCH_JOURNEY)));
  }

  private CompletionStage<Answer> start(Call<?> call, String id, ThreadCommand.Start command) {
    return entities
        .ask(call, ThreadEntity.TYPE, id, command)
        .thenCompose(
            done -> shown(call.caller(), id, done, body -> Answer.created(PATH + id, body)));
  }

  /** A thread of somebody else does not exist for the caller. */
  private CompletionStage<Answer> one(Caller caller, String id) {
    return entities
        .scope(caller)
        .entity(ThreadEntity.TYPE, Entities.known(id))
        .read()
        .thenCompose(reply ->
            Entities.found(reply)
                .filter(it -> it.owner().value().equals(caller.account()))
                .map(_ -> shown(caller, id, Entities.done(reply), Answer::ok))
                .orElseThrow(() -> Entities.refusal(ThreadRejection.NO_SUCH_THREAD)));
  }

  private CompletionStage<Answer> shown(
      Caller caller, String id, Reply.Done<ThreadView> done, Function<Object, Answer> answer) {
    return conversations
        .open(new TenantId(caller.tenant()), id, done.view())
        .thenApply(body -> Entities.at(answer.apply(body), done));
  }
}
