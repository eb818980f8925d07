package io.troupe.engine.ai.coach.provider;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The bounded way from a provider's thread to the answer's. A full queue holds the provider back;
 * once closed, whatever still arrives is dropped, so that a late callback changes nothing.
 */
final class Signals implements StreamingChatResponseHandler, AutoCloseable {

  private static final int CAPACITY = 256;
  private static final long RETRY_MILLIS = 50;

  private final BlockingQueue<Signal> queue = new ArrayBlockingQueue<>(CAPACITY);
  private volatile boolean cancelled;
  private volatile boolean closed;

  /** Asks for the answer to end before anything else that is waiting. Never waits itself. */
  void cancel() {
    cancelled = true;
    // Wakes a reader of an empty queue; the reader of a full one is awake.
    queue.offer(new Signal.Cancelled());
  }

  boolean cancelled() {
    return cancelled;
  }

  /** The next signal, waiting for it no longer than the time given. */
  Signal next(Duration patience) throws InterruptedException {
    if (cancelled) {
      return new Signal.Cancelled();
    }
    var next = patience.isPositive() ? poll(patience) : null;
    return next == null ? new Signal.TimedOut() : next;
  }

  @Override
  public void onPartialResponse(String delta) {
    put(new Signal.Text(delta));
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    put(new Signal.Completed(response));
  }

  @Override
  public void onError(Throwable error) {
    put(new Signal.Failed(error));
  }

  @Override
  public void close() {
    closed = true;
  }

  private @Nullable Signal poll(Duration patience) throws InterruptedException {
    return queue.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void put(Signal signal) {
    try {
      while (!closed && !queue.offer(signal, RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
        // The listener is slow; the provider waits for it.
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
