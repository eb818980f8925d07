package io.troupe.node.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks a node over HTTP, as one caller. */
final class ApiClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final URI node;
  private final @Nullable String token;

  ApiClient(HttpClient http, URI node, @Nullable String token) {
    this.http = http;
    this.node = node;
    this.token = token;
  }

  /** The same node, asked by whom this access token belongs to. */
  ApiClient as(String accessToken) {
    return new ApiClient(http, node, accessToken);
  }

  JsonNode get(String path) {
    return send(request(path).GET());
  }

  /**
   * Posts a body under an idempotency key, so that a repeated seeding changes nothing.
   *
   * @throws DemoException for an answer other than 2xx, with its problem
   */
  JsonNode post(String path, String key, Object body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(text(body))));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(node.resolve(path)).timeout(TIMEOUT);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private JsonNode send(HttpRequest.Builder builder) {
    var request = builder.build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new DemoException(
            "%s %s answered %s".formatted(request.method(), request.uri(), response.body()));
      }
      return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
    } catch (IOException e) {
      throw new DemoException("%s does not answer".formatted(request.uri()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoException("interrupted", e);
    }
  }

  private static String text(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
