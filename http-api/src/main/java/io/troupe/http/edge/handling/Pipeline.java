package io.troupe.http.edge.handling;

import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.Problem;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.actor.ClassicActorSystemProvider;
import org.apache.pekko.http.javadsl.model.HttpRequest;
import org.apache.pekko.http.javadsl.model.HttpResponse;
import org.apache.pekko.http.javadsl.model.headers.TimeoutAccess;

/** The way of every request: named, let in, answered, and its response finished. */
public final class Pipeline implements HttpHandler {
  private final Admission admission;
  private final HttpHandler routes;
  private final ClassicActorSystemProvider system;

  /**
   * A pipeline around routes.
   *
   * @param maxRequests requests in progress at once, 1 or more
   */
  public Pipeline(int maxRequests, HttpHandler routes, ClassicActorSystemProvider system) {
    this.admission = new Admission(maxRequests);
    this.routes = routes;
    this.system = system;
  }

  @Override
  public CompletionStage<HttpResponse> apply(HttpRequest received) {
    var exchange = new Exchange(received);
    answerTimeout(exchange);
    return answer(exchange)
        .exceptionally(e -> ProblemResponse.of(Failures.problem(e, exchange.traceId())))
        .thenApply(response -> finished(exchange, response));
  }

  private CompletionStage<HttpResponse> answer(Exchange exchange) {
    try {
      return admission.admit(() -> routes.apply(exchange.request()));
    } catch (RuntimeException e) {
      return CompletableFuture.failedStage(e);
    }
  }

  private HttpResponse finished(Exchange exchange, HttpResponse response) {
    if (response.status().isFailure()) {
      // An unread body would hold up the connection; one that was read cannot be read again.
      exchange.request().discardEntityBytes(system);
    }
    return exchange.finish(response);
  }

  private static void answerTimeout(Exchange exchange) {
    exchange
        .request()
        .getHeader(TimeoutAccess.class)
        .ifPresent(header ->
            header
                .timeoutAccess()
                .updateHandler(
                    _ -> exchange.finish(ProblemResponse.of(Problem.of(EdgeProblem.TIMED_OUT)))));
  }
}
