package io.troupe.engine.ai.coach;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troupe.engine.ai.coach.ModelScript.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plays a script on a socket, in HTTP's chunked encoding, so that it can break in the middle. */
final class ModelResponse {

  private final Socket connection;
  private final OutputStream out;
  private final ModelRequest request;
  private final ModelDialect dialect;
  private final Runnable onHangUp;

  ModelResponse(Socket connection, ModelRequest request, Runnable onHangUp) throws IOException {
    this.connection = connection;
    this.out = connection.getOutputStream();
    this.request = request;
    this.dialect = ModelDialect.of(request.path());
    this.onHangUp = onHangUp;
  }

  void play(ModelScript script) throws IOException {
    if (script.steps().stream().findFirst().orElse(null) instanceof Step.Status(var status)) {
      refuse(status);
      return;
    }
    var usage = usage(script);
    begin(usage == null ? new Step.Usage(0, 0) : usage);
    for (var step : script.steps()) {
      if (!take(step, usage)) {
        return;
      }
    }
  }

  private boolean take(Step step, Step.@Nullable Usage usage) throws IOException {
    switch (step) {
      case Step.Token(var text) -> chunk(dialect.token(text));
      case Step.Pause(var time) -> waitFor(time);
      case Step.Usage _ -> {}
      case Step.StreamError _ -> chunk(dialect.streamError());
      case Step.Stall _ -> stall();
      case Step.Finish(var reason) -> {
        for (var event : dialect.end(reason, usage)) {
          chunk(event);
        }
        lastChunk();
      }
      case Step.EndEarly _ -> lastChunk();
      case Step.Cut _, Step.Status _ -> {
        return false;
      }
    }
    return true;
  }

  private void begin(Step.Usage usage) throws IOException {
    head("200 OK", "text/event-stream", "Transfer-Encoding: chunked");
    for (var event : dialect.begin(usage)) {
      chunk(event);
    }
  }

  private void refuse(int status) throws IOException {
    var body = dialect.errorBody(status, request.key());
    var length = "Content-Length: " + body.getBytes(UTF_8).length;
    head(status + " Refused", "application/json", length);
    send(body);
  }

  private void head(String status, String type, String framing) throws IOException {
    var head = List.of("HTTP/1.1 " + status, "Content-Type: " + type, framing, "Connection: close");
    send(String.join("\r\n", head) + "\r\n\r\n");
  }

  private void stall() throws IOException {
    connection.setSoTimeout(0);
    try {
      awaitHangUp();
    } finally {
      onHangUp.run();
    }
  }

  private void waitFor(Duration time) throws IOException {
    connection.setSoTimeout(Math.toIntExact(time.toMillis()));
    try {
      awaitHangUp();
    } catch (SocketTimeoutException _) {
      return;
    }
    throw new IOException("the client hung up");
  }

  private void awaitHangUp() throws IOException {
    while (connection.getInputStream().read() >= 0) {
      // A client has nothing more to say; whatever comes is dropped.
    }
  }

  private void chunk(String event) throws IOException {
    send("%x\r\n%s\r\n".formatted(event.getBytes(UTF_8).length, event));
  }

  private void lastChunk() throws IOException {
    send("0\r\n\r\n");
  }

  private void send(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }

  private static Step.@Nullable Usage usage(ModelScript script) {
    return script.steps().stream()
        .filter(Step.Usage.class::isInstance)
        .map(Step.Usage.class::cast)
        .findFirst()
        .orElse(null);
  }
}
