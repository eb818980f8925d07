package io.troupe.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troupe.http.contract.Contract;
import io.troupe.http.contract.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests as one caller, and holds each answer against the API's document.
 *
 * @param token access token; null for a visitor
 */
public record TestClient(int port, @Nullable String token) {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** The same client with another token. */
  public TestClient with(String other) {
    return new TestClient(port, other);
  }

  /** Headers come as name, value, name, value. */
  public TestResponse get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  public TestResponse post(String path, String body, String... headers) {
    return send("POST", path, body, headers);
  }

  public TestResponse put(String path, String body, String... headers) {
    return send("PUT", path, body, headers);
  }

  public TestResponse delete(String path, String... headers) {
    return send("DELETE", path, "", headers);
  }

  /** A request to send by other means. */
  public HttpRequest.Builder request(String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(LIMIT);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return headers.length == 0 ? request : request.headers(headers);
  }

  /** Single quotes in the body stand for double ones, so that JSON reads well in a test. */
  public TestResponse send(String method, String path, String body, String... headers) {
    var typed =
        body.isEmpty()
            ? headers
            : Stream.concat(Stream.of(headers), Stream.of("Content-Type", "application/json"))
                .toArray(String[]::new);
    var json = body.replace('\'', '"');
    var request = request(path, typed).method(method, BodyPublishers.ofString(json)).build();
    var response = send(request, BodyHandlers.ofString());
    return checked(response, json, response.body());
  }

  /** The beginning of an answer that may go on for ever: of events nothing is read. */
  public TestResponse begin(String path) {
    var response = send(request(path).build(), BodyHandlers.ofInputStream());
    try (var body = response.body()) {
      return response.statusCode() == 200
          ? new TestResponse(response, "")
          : checked(response, "", text(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(InputStream body) throws IOException {
    return new String(body.readAllBytes(), UTF_8);
  }

  private static TestResponse checked(HttpResponse<?> response, String sent, String body) {
    Contract.ofTheApi().check(Exchange.of(response, sent, body));
    return new TestResponse(response, body);
  }

  private static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
    try {
      return HTTP.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
