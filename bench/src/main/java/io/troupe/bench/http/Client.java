package io.troupe.bench.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/**
 * One kept-alive connection that posts JSON. It reads no more of HTTP than servers of benchmarks
 * answer: a status, headers, and a body of a given length.
 */
final class Client implements AutoCloseable {
  private static final String REQUEST =
      """
      POST %s HTTP/1.1\r
      Host: %s\r
      %sContent-Type: application/json\r
      Idempotency-Key: %s\r
      Content-Length: %d\r
      \r
      %s\
      """;

  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final InputStream in;
  private final String host;

  Client(URI server) throws IOException {
    host = server.getAuthority();
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /**
   * The status of the answer, whose body is thrown away.
   *
   * @param headers more of them, each ended as HTTP wants it
   */
  int post(String path, String headers, String key, String body) throws IOException {
    var request = REQUEST.formatted(path, host, headers, key, body.length(), body);
    socket.getOutputStream().write(request.getBytes(UTF_8));
    var status = Integer.parseInt(line().split(" ")[1]);
    var length = 0;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith(LENGTH)) {
        length = Integer.parseInt(lower.substring(LENGTH.length()).strip());
      }
    }
    in.skipNBytes(length);
    return status;
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the server closed the connection");
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
