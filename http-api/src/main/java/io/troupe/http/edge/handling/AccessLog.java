package io.troupe.http.edge.handling;

import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.apache.pekko.http.javadsl.model.HttpRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line a request: method, path, status, milliseconds, trace id. Of the path only the API's own
 * words are kept: ids, and whatever else a client put there, become {@code *}; the query is left
 * out.
 */
final class AccessLog {
  private static final Logger LOG = LoggerFactory.getLogger("io.troupe.http.access");
  private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,24}|v[0-9]{1,2}");
  private static final int MAX_SEGMENTS = 12;

  private AccessLog() {}

  static void write(HttpRequest request, int status, long millis, String traceId) {
    if (LOG.isInfoEnabled()) {
      LOG.info(
          "{} {} {} {} ms trace {}",
          request.method().value(),
          masked(request.getUri().path()),
          status,
          millis,
          traceId);
    }
  }

  /** What was not even a request has no path to show. */
  static void writeUnreadable(int status, String traceId) {
    LOG.info("unreadable request {} trace {}", status, traceId);
  }

  static String masked(String path) {
    var masked = new StringJoiner("/", "/", "");
    var segments = path.split("/");
    for (var at = 1; at < segments.length && at <= MAX_SEGMENTS; at++) {
      masked.add(WORD.matcher(segments[at]).matches() ? segments[at] : "*");
    }
    return masked.toString();
  }
}
