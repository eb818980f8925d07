package io.troupe.http.edge.problem;

import java.util.stream.Stream;

/** The errors that any route may answer with, whatever it is about. */
public enum EdgeProblem implements ProblemType {
  BAD_REQUEST(400, "The request is not understood", "Correct the request; see the API reference."),
  MALFORMED_JSON(400, "The body is not JSON", "Send one well-formed JSON object in UTF-8."),
  DUPLICATE_FIELD(400, "A field stands twice", "Send each field once."),
  UNKNOWN_FIELD(400, "A field is not known", "Remove the field or correct its name."),
  MISSING_FIELD(400, "A field is missing", "Send the named field with a value."),
  WRONG_TYPE(400, "A field has the wrong type", "Send the field in the type the detail names."),
  BAD_PARAMETER(400, "A parameter is not valid", "Correct the named query parameter."),
  BAD_HEADER(400, "A header is not valid", "Correct the named header."),
  UNAUTHENTICATED(
      401, "No valid access token", "Sign in, and send 'Authorization: Bearer <token>'."),
  TOKEN_EXPIRED(
      401, "The access token has expired", "Refresh the token and send the request again."),
  FORBIDDEN(403, "Not permitted", "Ask an administrator for a role with the named permission."),
  NOT_FOUND(
      404, "Not found", "Check the address; what belongs to another tenant is not found too."),
  METHOD_NOT_ALLOWED(405, "Method not allowed", "Use a method that the Allow header names."),
  NOT_ACCEPTABLE(406, "No acceptable representation", "Accept application/json."),
  BODY_TIMEOUT(408, "The body came too slowly", "Send the request again, with its body at once."),
  PRECONDITION_FAILED(
      412, "Changed meanwhile", "Read it again, apply the change to what it is now, and retry."),
  BODY_TOO_LARGE(413, "The body is too large", "Send less at once; files have their own upload."),
  URI_TOO_LONG(414, "The address is too long", "Shorten the path and the query."),
  UNSUPPORTED_MEDIA_TYPE(
      415, "Unsupported media type", "Send 'Content-Type: application/json', uncompressed."),
  INVALID_VALUE(422, "A value is not allowed", "Correct each value listed under 'errors'."),
  TOO_MANY_REQUESTS(429, "Too many requests", "Wait for the seconds that Retry-After gives."),
  HEADERS_TOO_LARGE(431, "The headers are too large", "Send fewer or shorter headers."),
  INTERNAL_ERROR(
      500,
      "Unexpected error",
      "Retry with the same Idempotency-Key; report the trace id if it stays."),
  OVERLOADED(503, "Too busy", "Wait for the seconds that Retry-After gives, then retry."),
  TIMED_OUT(
      504,
      "No answer in time",
      "Retry with the same Idempotency-Key: the request may have taken effect.");

  private final Meaning meaning;

  EdgeProblem(int status, String title, String advice) {
    meaning = new Meaning(status, title, advice);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }

  /**
   * The kind that stands for a bare HTTP status, for an error that something else than a route
   * answered: the first of that status, or else the general one of its class.
   */
  public static EdgeProblem ofStatus(int status) {
    var general = status >= 500 ? INTERNAL_ERROR : BAD_REQUEST;
    return Stream.of(values()).filter(it -> it.status() == status).findFirst().orElse(general);
  }
}
