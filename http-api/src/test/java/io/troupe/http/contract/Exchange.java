package io.troupe.http.contract;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request and its response as they went over the wire.
 *
 * @param requestBody empty for none
 * @param body of the response; of an event stream as much as was read
 */
public record Exchange(
    String method,
    URI target,
    Map<String, List<String>> requestHeaders,
    String requestBody,
    int status,
    Map<String, List<String>> headers,
    String body) {

  /** Makes the names of the headers the same in any case. */
  public Exchange {
    requestHeaders = anyCase(requestHeaders);
    headers = anyCase(headers);
  }

  /** The exchange behind a response, with as much of its body as was read. */
  public static Exchange of(HttpResponse<?> response, String requestBody, String body) {
    var request = response.request();
    return new Exchange(
        request.method(),
        request.uri(),
        request.headers().map(),
        requestBody,
        response.statusCode(),
        response.headers().map(),
        body);
  }

  boolean succeeded() {
    return status < 400;
  }

  /** The first value of a response header. */
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(List::getFirst);
  }

  private static Map<String, List<String>> anyCase(Map<String, List<String>> headers) {
    var all = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(headers);
    return all;
  }
}
