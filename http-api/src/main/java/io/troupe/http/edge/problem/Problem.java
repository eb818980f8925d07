package io.troupe.http.edge.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of an error, to be answered as {@code application/problem+json} (RFC 9457).
 *
 * @param type what kind of error it is
 * @param detail what was wrong this time; holds nothing that the client sent, so nothing personal
 * @param field path of the field, parameter or header at fault; null when there is none
 * @param errors every value at fault when several were found; otherwise empty
 * @param headers further response headers by name, such as {@code Retry-After}
 */
public record Problem(
    ProblemType type,
    String detail,
    @Nullable String field,
    List<Violation> errors,
    Map<String, String> headers) {

  /** Copies the collections. */
  public Problem {
    errors = List.copyOf(errors);
    headers = Map.copyOf(headers);
  }

  /** A problem with nothing to say beyond its kind. */
  public static Problem of(ProblemType type) {
    return of(type, type.title());
  }

  /** A problem of the whole request. */
  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, null, List.of(), Map.of());
  }

  /** A problem of one field, parameter or header. */
  public static Problem of(ProblemType type, String detail, String field) {
    return new Problem(type, detail, field, List.of(), Map.of());
  }

  /** Values that break rules, all told at once; the list is not empty. */
  public static Problem of(List<Violation> violations) {
    var first = violations.getFirst();
    return new Problem(
        EdgeProblem.INVALID_VALUE, first.detail(), first.field(), violations, Map.of());
  }

  /** The same problem, answered with a further response header. */
  public Problem withHeader(String name, String value) {
    var more = new HashMap<>(headers);
    more.put(name, value);
    return new Problem(type, detail, field, errors, more);
  }

  /** This problem as an exception, to leave a route at any depth. */
  public ProblemException exception() {
    return new ProblemException(this);
  }
}
