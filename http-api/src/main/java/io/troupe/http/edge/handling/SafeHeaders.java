package io.troupe.http.edge.handling;

import java.util.ArrayList;
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

  private SafeHeaders() {}

  static HttpResponse added(HttpResponse response) {
    var page = response.entity().getContentType().mediaType().toString().equals("text/html");
    var headers = new ArrayList<HttpHeader>();
    headers.add(RawHeader.create("X-Content-Type-Options", "nosniff"));
    headers.add(RawHeader.create("Referrer-Policy", "no-referrer"));
    headers.add(RawHeader.create("Content-Security-Policy", page ? PAGE : DATA));
    if (response.getHeader("cache-control").isEmpty()) {
      headers.add(RawHeader.create("Cache-Control", "no-store"));
    }
    return response.addHeaders(headers);
  }
}
