package io.troupe.http.edge.handling;

import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.Problem;
import org.apache.pekko.event.LoggingAdapter;
import org.apache.pekko.http.ParsingErrorHandler;
import org.apache.pekko.http.javadsl.model.HttpResponse;
import org.apache.pekko.http.javadsl.model.headers.RawHeader;
import org.apache.pekko.http.scaladsl.model.ErrorInfo;
import org.apache.pekko.http.scaladsl.model.StatusCode;
import org.apache.pekko.http.scaladsl.settings.ServerSettings;

/**
 * Answers with a problem what is not even an HTTP request, before any route sees it. Named by its
 * class in the server's settings.
 */
public final class ParsingProblems extends ParsingErrorHandler {
  /** The one instance, under the name that the setting's reader looks for. */
  public static final ParsingProblems MODULE$ = new ParsingProblems();

  private ParsingProblems() {}

  @Override
  public HttpResponse handle(
      StatusCode status, ErrorInfo info, LoggingAdapter log, ServerSettings settings) {
    var traceId = TraceId.random();
    AccessLog.writeUnreadable(status.intValue(), traceId);
    var problem = Problem.of(EdgeProblem.ofStatus(status.intValue()));
    var response = ProblemResponse.rendered(ProblemResponse.of(problem), traceId);
    return SafeHeaders.added(response).addHeader(RawHeader.create(TraceId.HEADER, traceId));
  }
}
