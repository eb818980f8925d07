package io.troupe.engine.ai.coach.provider;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.troupe.engine.ai.coach.provider.AnswerModel.AnswerStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The shared HTTP client as seen by one answer, which may close its response at any moment: the
 * library's own handle comes only with the first token, too late for a stream that stalls before. A
 * request that has no response yet is closed when the response begins, or at its time-out.
 */
final class CuttableStream implements HttpClient, AnswerStream {

  private final HttpClient shared;
  private final Runnable afterLastEvent;
  private @Nullable InputStream response;
  private boolean closed;

  /**
   * @param afterLastEvent run when a response has come to its end, after the library's callbacks
   */
  CuttableStream(HttpClient shared, Runnable afterLastEvent) {
    this.shared = shared;
    this.afterLastEvent = afterLastEvent;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    throw new UnsupportedOperationException("answers are streamed");
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    var events = new ModelEvents(listener, afterLastEvent);
    // The client reads a response that comes at once on the thread that asked for it, for as long
    // as
    // the model talks; the answer's own thread must stay free to watch the time.
    Thread.ofVirtual().name("coach-model").start(() -> exchange(request, parser, events));
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (response != null) {
      closeQuietly(response);
    }
  }

  private void exchange(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener events) {
    try {
      shared.execute(request, (body, to) -> read(body, parser, to), events);
    } catch (RuntimeException failure) {
      events.onError(failure);
    }
  }

  private void read(InputStream body, ServerSentEventParser parser, ServerSentEventListener to) {
    if (opened(body)) {
      parser.parse(body, to);
    }
  }

  private synchronized boolean opened(InputStream body) {
    response = body;
    if (closed) {
      closeQuietly(body);
    }
    return !closed;
  }

  private static void closeQuietly(InputStream body) {
    try {
      body.close();
    } catch (IOException _) {
      // The connection is being given up; there is nobody to tell.
    }
  }
}
