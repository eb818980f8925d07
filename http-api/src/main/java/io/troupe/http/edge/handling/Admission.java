package io.troupe.http.edge.handling;

import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.Problem;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.pekko.http.javadsl.model.HttpResponse;

/**
 * Lets in a bounded number of requests at once and turns away the next, at once: a queue in front
 * of a busy server only makes every answer late.
 */
final class Admission {
  private final Semaphore places;

  Admission(int places) {
    this.places = new Semaphore(places);
  }

  /**
   * Runs the work in a place of its own.
   *
   * @throws io.troupe.http.edge.problem.ProblemException {@code overloaded} when all are taken
   */
  CompletionStage<HttpResponse> admit(Supplier<CompletionStage<HttpResponse>> work) {
    if (!places.tryAcquire()) {
      throw Problem.of(EdgeProblem.OVERLOADED).withHeader("Retry-After", "1").exception();
    }
    try {
      return work.get().whenComplete((_, _) -> places.release());
    } catch (RuntimeException e) {
      places.release();
      throw e;
    }
  }
}
