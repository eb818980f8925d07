package io.troupe.engine.ai.coach.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.DefaultServerSentEventParser;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CuttableStreamTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final HttpRequest REQUEST =
      HttpRequest.builder().method(HttpMethod.POST).url("http://127.0.0.1/v1").build();

  private final SilentBody body = new SilentBody();
  private final Errors errors = new Errors();

  @Test
  void a_client_that_reads_on_the_callers_thread_does_not_hold_the_caller() {
    var stream = new CuttableStream(new CallerReads(body), () -> {});

    stream.execute(REQUEST, new DefaultServerSentEventParser(), errors);
    await().atMost(LIMIT).until(() -> body.reading.getCount() == 0);
    stream.close();

    await().atMost(LIMIT).until(() -> body.closed.getCount() == 0);
  }

  @Test
  void a_response_that_begins_after_the_close_is_closed_unread() {
    var stream = new CuttableStream(new CallerReads(body), () -> {});
    stream.close();

    stream.execute(REQUEST, new DefaultServerSentEventParser(), errors);

    await().atMost(LIMIT).until(() -> body.closed.getCount() == 0);
    assertThat(body.reading.getCount()).isEqualTo(1);
  }

  @Test
  void a_request_that_cannot_be_sent_is_reported_to_the_library() {
    HttpClient failing =
        new CallerReads(body) {
          @Override
          public void execute(
              HttpRequest request, ServerSentEventParser parser, ServerSentEventListener to) {
            throw new IllegalArgumentException("no such address");
          }
        };

    new CuttableStream(failing, () -> {})
        .execute(REQUEST, new DefaultServerSentEventParser(), errors);

    await().atMost(LIMIT).until(() -> !errors.seen.isEmpty());
    assertThat(errors.seen.getFirst()).hasMessage("no such address");
  }

  /** What the library's client does when the response is there before it is waited for. */
  private static class CallerReads implements HttpClient {
    private final InputStream body;

    CallerReads(InputStream body) {
      this.body = body;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void execute(
        HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
      parser.parse(body, listener);
    }
  }

  /** A response that says nothing until it is closed. */
  private static final class SilentBody extends InputStream {
    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public int read() throws IOException {
      reading.countDown();
      try {
        closed.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      throw new IOException("closed");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return read();
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  private static final class Errors implements ServerSentEventListener {
    private final List<Throwable> seen = new CopyOnWriteArrayList<>();

    @Override
    public void onError(Throwable error) {
      seen.add(error);
    }
  }
}
