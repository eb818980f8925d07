package io.troupe.http.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.typesafe.config.ConfigFactory;
import io.troupe.engine.tenancy.role.BuiltInRole;
import io.troupe.engine.tenancy.role.Permission;
import io.troupe.http.edge.token.AccessTokens;
import io.troupe.http.edge.token.TokenKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.http.javadsl.ServerBinding;

/** The sample routes on a real socket of this machine, and a client for them. */
public final class SampleServer implements AutoCloseable {
  private static final String CONFIG =
      """
      pekko.loglevel = WARNING
      pekko.loggers = ["org.apache.pekko.event.slf4j.Slf4jLogger"]
      pekko.logging-filter = "org.apache.pekko.event.slf4j.Slf4jLoggingFilter"
      pekko.stdout-loglevel = WARNING
      pekko.http.server.request-timeout = 1500 ms
      """;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  public final AccessTokens tokens =
      new AccessTokens(
          List.of(new TokenKey("k1", new byte[32])), "troupe", "troupe-api", Clock.systemUTC());
  final SampleRoutes routes;
  private final ActorSystem system;
  private final ServerBinding binding;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  public SampleServer() {
    this(new EdgeSettings(64, 4_096, Duration.ofMillis(500)));
  }

  public SampleServer(EdgeSettings settings) {
    system =
        ActorSystem.create(
            "edge", ConfigFactory.parseString(CONFIG).withFallback(ConfigFactory.load()));
    var edge = new Edge(settings, tokens, system);
    routes = new SampleRoutes(edge);
    binding = edge.serve("127.0.0.1", 0, routes.all()).toCompletableFuture().join();
  }

  public String superadmin() {
    return token(BuiltInRole.SUPERADMIN.permissions());
  }

  public String token(Set<Permission> permissions) {
    return tokens.issue("account-1", "tenant-1", "session-1", permissions);
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path)).timeout(LIMIT);
  }

  public HttpRequest.Builder signedIn(String path) {
    return request(path).header("Authorization", "Bearer " + superadmin());
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    return sendAsync(request).join();
  }

  public CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
    return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  public HttpResponse<String> get(String path) {
    return send(signedIn(path));
  }

  public HttpResponse<String> post(String path, String body) {
    return send(
        signedIn(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Writes bytes as they are, and reads what comes back until the server has said it all. */
  public String raw(String text) {
    try (var socket = new Socket("127.0.0.1", port())) {
      socket.setSoTimeout((int) LIMIT.toMillis());
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      var answer = new StringBuilder();
      var bytes = new byte[4_096];
      while (!answer.toString().contains("}")) {
        var read = socket.getInputStream().read(bytes);
        if (read < 0) {
          break;
        }
        answer.append(new String(bytes, 0, read, StandardCharsets.UTF_8));
      }
      return answer.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JsonNode json(HttpResponse<String> response) {
    try {
      return json.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int port() {
    return binding.localAddress().getPort();
  }

  @Override
  public void close() {
    client.close();
    system.terminate();
    system.getWhenTerminated().toCompletableFuture().join();
  }
}
