package io.troupe.bench.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * One kept-alive connection that reads, and posts JSON. It knows no more of HTTP than servers of
 * benchmarks answer: a status, headers, and a body of a given length or in chunks.
 */
public final class Client implements AutoCloseable {
  private static final String GET =
      """
      GET %s HTTP/1.1\r
      Host: %s\r
      %s\r
      """;

  private static final String POST =
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
  private static final String CHUNKED = "transfer-encoding: chunked";
  private static final int HEXADECIMAL = 16;

  private final Socket socket;
  private final InputStream in;
  private final String host;

  /** Connects. */
  public Client(URI server) throws IOException {
    host = server.getAuthority();
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /**
   * Reads something.
   *
   * @param headers more of them, each ended as HTTP wants it
   */
  public Answered get(String path, String headers) throws IOException {
    send(GET.formatted(path, host, headers));
    return answer(_ -> {});
  }

  /** Changes something under an idempotency key. */
  public Answered post(String path, String headers, String key, String body) throws IOException {
    return post(path, headers, key, body, _ -> {});
  }

  /** The same where the answer comes in chunks, each of which is heard as it comes. */
  public Answered post(String path, String headers, String key, String body, Consumer<String> heard)
      throws IOException {
    send(POST.formatted(path, host, headers, key, body.getBytes(UTF_8).length, body));
    return answer(heard);
  }

  private void send(String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(UTF_8));
  }

  private Answered answer(Consumer<String> heard) throws IOException {
    var status = Integer.parseInt(line().split(" ")[1]);
    var length = 0;
    var chunked = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var lower = header.toLowerCase(Locale.ROOT);
      chunked |= lower.equals(CHUNKED);
      if (lower.startsWith(LENGTH)) {
        length = Integer.parseInt(lower.substring(LENGTH.length()).strip());
      }
    }
    return new Answered(status, chunked ? chunks(heard) : text(length));
  }

  private String chunks(Consumer<String> heard) throws IOException {
    var all = new StringBuilder();
    while (true) {
      var chunk = text(Integer.parseInt(line(), HEXADECIMAL));
      line();
      if (chunk.isEmpty()) {
        return all.toString();
      }
      all.append(chunk);
      heard.accept(chunk);
    }
  }

  private String text(int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the server closed the connection");
    }
    return new String(bytes, UTF_8);
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
