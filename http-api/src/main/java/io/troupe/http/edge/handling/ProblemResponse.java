package io.troupe.http.edge.handling;

import io.troupe.http.edge.json.Json;
import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.Problem;
import org.apache.pekko.http.javadsl.model.AttributeKey;
import org.apache.pekko.http.javadsl.model.ContentType;
import org.apache.pekko.http.javadsl.model.HttpHeader;
import org.apache.pekko.http.javadsl.model.HttpResponse;
import org.apache.pekko.http.javadsl.model.MediaTypes;
import org.apache.pekko.http.javadsl.model.headers.RawHeader;

/**
 * Problems as responses. Where the problem arises, the response only carries it along; its body is
 * written at the very end, where the trace id is known.
 */
final class ProblemResponse {
  private static final AttributeKey<Problem> KEY = AttributeKey.create("problem", Problem.class);
  private static final int FIRST_ERROR = 400;
  private static final ContentType TYPE =
      MediaTypes.customBinary("application", "problem+json", true).toContentType();

  private ProblemResponse() {}

  static HttpResponse of(Problem problem) {
    var headers =
        problem.headers().entrySet().stream()
            .<HttpHeader>map(it -> RawHeader.create(it.getKey(), it.getValue()))
            .toList();
    return HttpResponse.create()
        .withStatus(problem.type().status())
        .addHeaders(headers)
        .addAttribute(KEY, problem);
  }

  /** Writes the body of an error response; one that carries no problem gets that of its status. */
  static HttpResponse rendered(HttpResponse response, String traceId) {
    var status = response.status().intValue();
    if (status < FIRST_ERROR) {
      return response;
    }
    var problem =
        response.getAttribute(KEY).orElseGet(() -> Problem.of(EdgeProblem.ofStatus(status)));
    return response
        .removeAttribute(KEY)
        .withStatus(problem.type().status())
        .withEntity(TYPE, Json.write(ProblemJson.from(problem, traceId)));
  }
}
