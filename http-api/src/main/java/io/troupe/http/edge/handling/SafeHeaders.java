package io.troupe.http.edge.handling;

import java.util.List;
import org.apache.pekko.http.javadsl.model.HttpHeader;
import org.apache.pekko.http.javadsl.model.HttpResponse;
import org.apache.pekko.http.javadsl.model.headers.RawHeader;

/**
 * Headers that keep a browser from doing more with a response than was meant (OWASP Secure
 * Headers). Pages may load only what this server serves; everything else is data, not stored by
 * anybody unless the response says otherwise.
 */
final class SafeHeaders {
  private static final String PAGE =
      "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline';"
          + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
  private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

  private static final List<HttpHeader> OF_PAGES = headers(PAGE);
  private static final List<HttpHeader> OF_DATA = headers(DATA);
  private static final HttpHeader NOT_STORED = RawHeader.create("Cache-Control", "no-store");

  private SafeHeaders() {}

  static HttpResponse added(HttpResponse response) {
    var page = response.entity().getContentType().mediaType().toString().equals("text/html");
    var safe = response.addHeaders(page ? OF_PAGES : OF_DATA);
    return response.getHeader("cache-control").isEmpty() ? safe.addHeader(NOT_STORED) : safe;
  }

  private static List<HttpHeader> headers(String policy) {
    return List.of(
        RawHeader.create("X-Content-Type-Options", "nosniff"),
        RawHeader.create("Referrer-Policy", "no-referrer"),
        RawHeader.create("Content-Security-Policy", policy));
  }
}
