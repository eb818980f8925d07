package io.troupe.http.edge.handling;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.apache.pekko.http.javadsl.model.AttributeKey;
import org.apache.pekko.http.javadsl.model.HttpHeader;
import org.apache.pekko.http.javadsl.model.HttpRequest;

/**
 * The id that ties a request to all it causes: 32 hexadecimal digits, taken from the client's
 * {@code traceparent} (W3C Trace Context) or made here.
 */
public final class TraceId {
  /** The response header that tells it. */
  public static final String HEADER = "Troupe-Trace-Id";

  private static final HexFormat HEX = HexFormat.of();
  private static final AttributeKey<String> KEY = AttributeKey.create("trace-id", String.class);
  private static final Pattern TRACEPARENT =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}.{0,200}");

  private TraceId() {}

  /** The id of a request that passed the pipeline; otherwise what it brings along, or a new one. */
  public static String of(HttpRequest request) {
    return request.getAttribute(KEY).orElseGet(() -> receivedOrNew(request));
  }

  static HttpRequest attach(HttpRequest request, String traceId) {
    return request.addAttribute(KEY, traceId);
  }

  static String random() {
    var random = ThreadLocalRandom.current();
    return HEX.toHexDigits(random.nextLong() | 1) + HEX.toHexDigits(random.nextLong());
  }

  private static String receivedOrNew(HttpRequest request) {
    var received = request.getHeader("traceparent").map(HttpHeader::value).orElse("");
    var parts = TRACEPARENT.matcher(received);
    return parts.matches() ? parts.group(1) : random();
  }
}
