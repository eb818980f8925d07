package io.troupe.http.edge.json;

import static io.troupe.http.edge.problem.EdgeProblem.DUPLICATE_FIELD;
import static io.troupe.http.edge.problem.EdgeProblem.MALFORMED_JSON;
import static io.troupe.http.edge.problem.EdgeProblem.MISSING_FIELD;
import static io.troupe.http.edge.problem.EdgeProblem.UNKNOWN_FIELD;
import static io.troupe.http.edge.problem.EdgeProblem.WRONG_TYPE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.troupe.http.edge.problem.Problem;
import java.util.List;

/**
 * Says what was wrong with a body, in the API's words: no class names and nothing that was sent.
 */
final class JsonProblems {
  private static final String LIMITS =
      "The body goes beyond a limit: %d levels, %d characters a string, %d a number."
          .formatted(Json.MAX_DEPTH, Json.MAX_STRING, Json.MAX_NUMBER);

  private JsonProblems() {}

  static Problem of(JsonProcessingException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          Problem.of(UNKNOWN_FIELD, "A field stands there that is not known.", path(unknown));
      case InvalidNullException missing -> missing(path(missing));
      case MismatchedInputException mismatch -> mismatch(mismatch);
      case InputCoercionException range -> outOfRange(range);
      case StreamConstraintsException _ -> Problem.of(MALFORMED_JSON, LIMITS);
      case JsonMappingException mapping
          when mapping.getCause() instanceof JsonProcessingException inner ->
          of(inner);
      default -> malformed(e);
    };
  }

  static Problem malformed() {
    return Problem.of(MALFORMED_JSON, "The body is not well-formed JSON in UTF-8.");
  }

  static Problem notAnObject() {
    return Problem.of(WRONG_TYPE, "The body must be an object.");
  }

  private static Problem malformed(JsonProcessingException e) {
    if (e.getOriginalMessage().startsWith("Duplicate ")) {
      return Problem.of(DUPLICATE_FIELD, "A field stands twice in one object.");
    }
    var where = e.getLocation();
    return where == null
        ? malformed()
        : Problem.of(
            MALFORMED_JSON,
            "The body is not well-formed JSON at line %d, column %d."
                .formatted(where.getLineNr(), where.getColumnNr()));
  }

  private static Problem mismatch(MismatchedInputException e) {
    var path = path(e);
    if (path.isEmpty()) {
      return e.getOriginalMessage().startsWith("Trailing token")
          ? Problem.of(MALFORMED_JSON, "Something follows the JSON object.")
          : e.getOriginalMessage().startsWith("No content") ? malformed() : notAnObject();
    }
    return Problem.of(
        WRONG_TYPE, "The field must be %s.".formatted(WireType.of(e.getTargetType())), path);
  }

  /**
   * A number beyond its type is found while the parser stands on it, so the path is the parser's.
   */
  private static Problem outOfRange(InputCoercionException e) {
    var pointer = e.getProcessor().getParsingContext().pathAsPointer().toString();
    var path = pointer.substring(1).replaceAll("/([0-9]+)", "[$1]").replace('/', '.');
    return Problem.of(
        WRONG_TYPE, "The field must be %s.".formatted(WireType.of(e.getTargetType())), path);
  }

  private static Problem missing(String path) {
    return Problem.of(MISSING_FIELD, "The field is required and must not be null.", path);
  }

  private static String path(JsonMappingException e) {
    return path(e.getPath());
  }

  private static String path(List<JsonMappingException.Reference> references) {
    var path = new StringBuilder();
    for (var reference : references) {
      if (reference.getFieldName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
      }
    }
    return path.toString();
  }
}
