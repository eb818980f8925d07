package io.troupe.http.edge.handling;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.troupe.http.edge.problem.Problem;
import io.troupe.http.edge.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem on the wire (RFC 9457), with the members that Troupe adds. */
public record ProblemJson(
    String type,
    String title,
    int status,
    String code,
    String detail,
    @Nullable String field,
    String advice,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> errors,
    String traceId) {
  /** As it is written in a response, or in an event stream that has already begun. */
  public static ProblemJson from(Problem problem, String traceId) {
    var type = problem.type();
    return new ProblemJson(
        type.uri(),
        type.title(),
        type.status(),
        type.code(),
        problem.detail(),
        problem.field(),
        type.advice(),
        problem.errors(),
        traceId);
  }
}
