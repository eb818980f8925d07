package io.troupe.node.job;

import io.troupe.node.settings.Environments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A node in a JVM of its own, that can be killed without warning and started again. */
final class NodeProcess implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Path folder;
  private final Map<String, String> environment;
  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();
  private Process process;

  NodeProcess(Path folder, Map<String, String> environment) {
    var port = freePort();
    this.folder = folder;
    this.address = URI.create("http://127.0.0.1:" + port);
    this.environment = new HashMap<>(environment);
    this.environment.putAll(
        Environments.serving(
            "DATA_DIR", folder.toString(),
            "HTTP_PORT", Integer.toString(port),
            "MANAGEMENT_PORT", Integer.toString(freePort()),
            "CLUSTER_PORT", "0",
            "LOG_LEVEL", "warn"));
    start();
  }

  URI address() {
    return address;
  }

  Path mail() {
    return folder.resolve("mail");
  }

  /** Starts the node and waits until it is ready. */
  void start() {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-Dlogback.configurationFile=logback.xml",
            "-cp",
            System.getProperty("java.class.path"),
            "io.troupe.node.Main",
            "serve");
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("node.log").toFile()));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Awaitility.await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(100))
        .failFast(this::requireAlive)
        .until(this::isReady);
  }

  private void requireAlive() throws IOException {
    if (!process.isAlive()) {
      throw new IllegalStateException(
          "the node ended: " + Files.readString(folder.resolve("node.log")));
    }
  }

  private boolean isReady() throws InterruptedException {
    var request = HttpRequest.newBuilder(address.resolve("/health/ready")).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  /** Ends the JVM at once, as a power failure would. */
  void kill() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the node cannot be killed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
    http.close();
  }
}
