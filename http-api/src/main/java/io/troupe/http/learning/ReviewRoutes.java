package io.troupe.http.learning;

import static io.troupe.engine.tenancy.role.Permission.SUBMISSION_REVIEW;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathEnd;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;
import static org.apache.pekko.http.javadsl.server.Directives.post;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import org.apache.pekko.http.javadsl.server.Route;

/** {@code /reviews} and {@code /submissions}: work that waits for a verdict, and the verdict. */
public final class ReviewRoutes {
  private final Edge edge;
  private final ReviewQueue queue;
  private final Reviewing reviewing;

  ReviewRoutes(Edge edge, ReviewQueue queue, Reviewing reviewing) {
    this.edge = edge;
    this.queue = queue;
    this.reviewing = reviewing;
  }

  /** {@code /reviews}. */
  Route reviews(Caller caller) {
    return pathEnd(() -> get(() -> edge.query(caller, SUBMISSION_REVIEW, queue::page)));
  }

  /** {@code /submissions}. */
  Route submissions(Caller caller) {
    return pathPrefix(segment(), id -> review(caller, id));
  }

  private Route review(Caller caller, String id) {
    return path(
        "review",
        () ->
            post(() ->
                edge.command(
                    caller,
                    SUBMISSION_REVIEW,
                    SubmissionJson.Review.class,
                    call -> reviewing.review(call, id))));
  }
}
