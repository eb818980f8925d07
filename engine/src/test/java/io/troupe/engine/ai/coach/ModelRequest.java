package io.troupe.engine.ai.coach;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as it came over the socket.
 *
 * @param headers by lower-case name
 */
public record ModelRequest(String path, Map<String, String> headers, String body) {

  static ModelRequest read(InputStream in) throws IOException {
    var path = target(line(in));
    var headers = new TreeMap<String, String>();
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      var colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new ModelRequest(path, headers, new String(in.readNBytes(length), UTF_8));
  }

  /** The key in OpenAI's header or Anthropic's; empty where there is none. */
  public String key() {
    var bearer = headers.getOrDefault("authorization", "").replaceFirst("^Bearer ", "");
    return headers.getOrDefault("x-api-key", bearer);
  }

  private static String target(String requestLine) {
    return requestLine.substring(requestLine.indexOf(' ') + 1, requestLine.lastIndexOf(' '));
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (var c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the client hung up");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
