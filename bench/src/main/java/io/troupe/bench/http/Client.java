package io.troupe.bench.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.util.function.Consumer;

/**
 * One kept-alive connection that reads, and posts JSON. It knows no more of HTTP than servers of
 * benchmarks answer: a status, headers, and a body of a given length or in chunks.
 */
public final class Client implements AutoCloseable {
  private static final String LENGTH = "content-length:";
  private static final String CHUNKED = "transfer-encoding: chunked";
  private static final int HEXADECIMAL = 16;

  private final Socket socket;

  /** A character is a byte here, so that lines and lengths can be read from the same. */
  private final BufferedReader in;

  private final String host;

  /** Connects. */
  public Client(URI server) throws IOException {
    host = server.getAuthority();
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
  }

  /**
   * Reads something.
   *
   * @param headers more of them, each ended as HTTP wants it
   */
  public Answered get(String path, String headers) throws IOException {
    send(head("GET", path, headers) + "\r\n");
    return answer(_ -> {});
  }

  /** Changes something under an idempotency key. */
  public Answered post(String path, String headers, String key, String body) throws IOException {
    return post(path, headers, key, body, _ -> {});
  }

  /** The same where the answer comes in chunks, each of which is heard as it comes. */
  public Answered post(String path, String headers, String key, String body, Consumer<String> heard)
      throws IOException {
    var length = body.getBytes(UTF_8).length;
    send(
        head("POST", path, headers)
            + ("Content-Type: application/json\r\nIdempotency-Key: " + key)
            + ("\r\nContent-Length: " + length + "\r\n\r\n" + body));
    return answer(heard);
  }

  private String head(String method, String path, String headers) {
    return method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers;
  }

  private void send(String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(UTF_8));
  }

  private Answered answer(Consumer<String> heard) throws IOException {
    var status = Integer.parseInt(line().split(" ")[1]);
    var length = 0;
    var chunked = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      chunked |= header.equalsIgnoreCase(CHUNKED);
      if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
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
    var bytes = new char[length];
    for (int at = 0, more; at < length; at += more) {
      more = in.read(bytes, at, length - at);
      requireOpen(more >= 0);
    }
    return new String(new String(bytes).getBytes(ISO_8859_1), UTF_8);
  }

  private String line() throws IOException {
    var line = in.readLine();
    requireOpen(line != null);
    return line;
  }

  private static void requireOpen(boolean isOpen) throws EOFException {
    if (!isOpen) {
      throw new EOFException("the server closed the connection");
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
