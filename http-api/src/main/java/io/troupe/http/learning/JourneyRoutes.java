package io.troupe.http.learning;

import static io.troupe.engine.tenancy.role.Permission.JOURNEY_READ_OWN;
import static io.troupe.engine.tenancy.role.Permission.LESSON_VIEW;
import static io.troupe.engine.tenancy.role.Permission.SUBMISSION_CREATE;
import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathEnd;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;
import static org.apache.pekko.http.javadsl.server.Directives.post;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import io.troupe.engine.learning.journey.JourneyCommand;
import io.troupe.engine.learning.journey.JourneyEntity;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.LessonId;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.SubmissionId;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.NoBody;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.people.Sealing;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.http.javadsl.server.Route;

/** {@code /journeys}: where a learner is, and the learner's own steps. */
public final class JourneyRoutes {
  private final Edge edge;
  private final Entities entities;
  private final JourneyList list;
  private final JourneyAccess access;
  private final JourneyPages pages;
  private final Sealing sealing;

  JourneyRoutes(
      Edge edge,
      Entities entities,
      JourneyList list,
      JourneyAccess access,
      JourneyPages pages,
      Sealing sealing) {
    this.edge = edge;
    this.entities = entities;
    this.list = list;
    this.access = access;
    this.pages = pages;
    this.sealing = sealing;
  }

  public Route routes(Caller caller) {
    return concat(
        pathEnd(() -> get(() -> edge.query(caller, JOURNEY_READ_OWN, list::page))),
        pathPrefix(segment(), id -> journey(caller, id)));
  }

  private Route journey(Caller caller, String id) {
    return concat(
        pathEnd(() -> get(() -> edge.query(caller, JOURNEY_READ_OWN, read -> one(read, id)))),
        pathPrefix("lessons", () -> pathPrefix(segment(), it -> lesson(caller, id, it))));
  }

  private Route lesson(Caller caller, String id, String lesson) {
    return concat(
        path(
            "views",
            () -> post(() -> edge.command(caller, LESSON_VIEW, call -> view(id, lesson, call)))),
        path(
            "submissions",
            () ->
                post(() ->
                    edge.command(
                        caller,
                        SUBMISSION_CREATE,
                        JourneyJson.Work.class,
                        call -> submit(id, lesson, call)))));
  }

  private CompletionStage<Answer> one(Read read, String id) {
    return access
        .readable(read.caller(), id)
        .thenCompose(done ->
            pages
                .page(read.caller(), id, done.view())
                .thenApply(page -> Entities.at(Answer.ok(page), done)));
  }

  private CompletionStage<Answer> view(String id, String lesson, Call<NoBody> call) {
    var command = new JourneyCommand.View(new LessonId(Entities.known(lesson)));
    return access
        .own(call.caller(), id)
        .thenCompose(_ -> entities.ask(call, JourneyEntity.TYPE, id, command))
        .thenApply(done -> Entities.at(Answer.noContent(), done));
  }

  private CompletionStage<Answer> submit(String id, String lesson, Call<JourneyJson.Work> call) {
    var caller = call.caller();
    var of = new LessonId(Entities.known(lesson));
    return access
        .own(caller, id)
        .thenCompose(
            _ -> sealing.seal(caller, new PersonId(caller.account()), "text", call.body().text()))
        .thenCompose(text -> {
          var made = SubmissionId.in(new JourneyId(id), call.commandId());
          return entities
              .ask(call, JourneyEntity.TYPE, id, new JourneyCommand.Submit(made, of, text))
              .thenApply(done -> Entities.at(submitted(made), done));
        });
  }

  private static Answer submitted(SubmissionId made) {
    return new Answer(201, new JourneyJson.Created(made.value()), Map.of());
  }
}
