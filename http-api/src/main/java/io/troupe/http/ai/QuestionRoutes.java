package io.troupe.http.ai;

import static io.troupe.engine.tenancy.role.Permission.COACH_ASK;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.post;

import io.troupe.engine.processes.coachquestion.Asked;
import io.troupe.engine.processes.coachquestion.CoachQuestions;
import io.troupe.engine.values.QuestionId;
import io.troupe.engine.values.ThreadId;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.EventFrame;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.problem.Problem;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.NotUsed;
import org.apache.pekko.http.javadsl.server.Route;
import org.apache.pekko.stream.javadsl.Source;

/** {@code /coach/threads/{id}/questions}: what the coach is asked, answered as it speaks. */
final class QuestionRoutes {
  private final Edge edge;
  private final Entities entities;
  private final CoachQuestions questions;

  QuestionRoutes(Edge edge, Entities entities, CoachQuestions questions) {
    this.edge = edge;
    this.entities = entities;
    this.questions = questions;
  }

  /** Below {@code /coach/threads/{id}}. */
  Route routes(Caller caller, String thread) {
    return path(
        "questions",
        () ->
            post(() ->
                edge.answering(caller, COACH_ASK, CoachJson.Ask.class, call -> ask(thread, call))));
  }

  private CompletionStage<Source<EventFrame, NotUsed>> ask(String id, Call<CoachJson.Ask> call) {
    var question = new QuestionId(call.commandId());
    var thread = new ThreadId(Entities.known(id));
    return questions
        .ask(entities.scope(call.caller()), thread, question, call.body().text())
        .thenApply(asked -> events(asked, call));
  }

  private static Source<EventFrame, NotUsed> events(Asked asked, Call<?> call) {
    return switch (asked) {
      case Asked.Begun(var answer) ->
          AnswerStream.of(answer, call.commandId(), call.caller().traceId());
      case Asked.Ended(var exchange, var text) when exchange.ending() != null ->
          AnswerStream.again(exchange, text);
      case Asked.Ended _ -> throw Problem.of(CoachProblem.COACH_UNAVAILABLE).exception();
      case Asked.ConsentMissing() -> throw Problem.of(CoachProblem.CONSENT_NEEDED).exception();
      case Asked.Refused(var reply) -> {
        Entities.done(reply);
        throw new IllegalStateException("a refusal is not done");
      }
    };
  }
}
