package io.troupe.engine.ai.coach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A language model's server on the loopback, for tests: OpenAI's {@code POST .../chat/completions}
 * and Anthropic's {@code POST .../messages}, both streaming. It plays one script for every request
 * until told another, one request a connection.
 *
 * <pre>{@code
 * try (var server = ScriptedModelServer.playing(ModelScript.says("Rest well. [1]"))) {
 *   ... server.baseUrl() ...
 * }
 * }</pre>
 */
public final class ScriptedModelServer implements AutoCloseable {

  private final ServerSocket listening;
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final List<ModelRequest> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger hangUps = new AtomicInteger();
  private volatile ModelScript script;

  private ScriptedModelServer(ServerSocket listening, ModelScript script) {
    this.listening = listening;
    this.script = script;
  }

  /** Starts a server on a free port. */
  public static ScriptedModelServer playing(ModelScript script) {
    try {
      var listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      var server = new ScriptedModelServer(listening, script);
      Thread.ofVirtual().name("scripted-model").start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What requests from now on are answered with. */
  public void play(ModelScript next) {
    script = next;
  }

  /** The address to configure, for every provider. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:%d/v1".formatted(listening.getLocalPort()));
  }

  /** The requests so far, in order. */
  public List<ModelRequest> requests() {
    return List.copyOf(requests);
  }

  /** How many clients have hung up on a stalled response. */
  public int hangUps() {
    return hangUps.get();
  }

  /** Breaks every connection that is open, as a network does; new ones are served. */
  public void breakConnections() {
    connections.forEach(ScriptedModelServer::close);
  }

  @Override
  public void close() {
    breakConnections();
    close(listening);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        var connection = listening.accept();
        connections.add(connection);
        Thread.ofVirtual().name("scripted-model-answer").start(() -> serve(connection));
      } catch (IOException _) {
        close(listening);
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      var request = ModelRequest.read(connection.getInputStream());
      requests.add(request);
      new ModelResponse(connection, request, hangUps::incrementAndGet).play(script);
    } catch (IOException _) {
      // The client is gone, which is what some tests are about.
    }
  }

  private static void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception _) {
      // Closed is closed.
    }
  }
}
