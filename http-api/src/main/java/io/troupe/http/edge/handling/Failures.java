package io.troupe.http.edge.handling;

import static org.apache.pekko.http.javadsl.server.Directives.complete;
import static org.apache.pekko.http.javadsl.server.Directives.extractRequest;

import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.Problem;
import io.troupe.http.edge.problem.ProblemException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ClassicActorSystemProvider;
import org.apache.pekko.http.javadsl.server.ExceptionHandler;
import org.apache.pekko.http.javadsl.server.RejectionHandler;
import org.apache.pekko.http.javadsl.server.Route;
import org.apache.pekko.http.scaladsl.model.EntityStreamSizeException;
import org.apache.pekko.http.scaladsl.model.IllegalRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever goes wrong in a route into a problem. */
public final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  /** Routes that answer every request, be it with a problem. */
  public static HttpHandler sealed(Route routes, ClassicActorSystemProvider system) {
    var handler = routes.seal(RejectionHandler.defaultHandler(), exceptions()).handler(system);
    return request -> {
      try {
        return handler.apply(request);
      } catch (Exception e) {
        return CompletableFuture.failedStage(e);
      }
    };
  }

  /** The problem that a failure is answered with; logs one that nobody expected. */
  static Problem problem(Throwable failure, String traceId) {
    return switch (failure) {
      case CompletionException wrapped when wrapped.getCause() != null ->
          problem(wrapped.getCause(), traceId);
      case ExecutionException wrapped when wrapped.getCause() != null ->
          problem(wrapped.getCause(), traceId);
      case ProblemException known -> known.problem();
      case TimeoutException _ -> Problem.of(EdgeProblem.TIMED_OUT);
      case EntityStreamSizeException _ -> Problem.of(EdgeProblem.BODY_TOO_LARGE);
      case IllegalRequestException _ -> Problem.of(EdgeProblem.BAD_REQUEST);
      default -> unexpected(failure, traceId);
    };
  }

  private static ExceptionHandler exceptions() {
    return ExceptionHandler.newBuilder()
        .matchAny(failure ->
            extractRequest(
                request -> complete(ProblemResponse.of(problem(failure, TraceId.of(request))))))
        .build();
  }

  private static Problem unexpected(Throwable failure, String traceId) {
    LOG.error("Unexpected failure of a request, trace {}", traceId, Redacted.of(failure));
    return Problem.of(EdgeProblem.INTERNAL_ERROR);
  }
}
