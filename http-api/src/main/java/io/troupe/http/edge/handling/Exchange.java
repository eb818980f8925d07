package io.troupe.http.edge.handling;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.pekko.http.javadsl.model.HttpRequest;
import org.apache.pekko.http.javadsl.model.HttpResponse;
import org.apache.pekko.http.javadsl.model.headers.RawHeader;

/** One request and its response: finishes the response, and tells the access log once. */
final class Exchange {
  private final HttpRequest request;
  private final String traceId;
  private final long startedNanos = System.nanoTime();
  private final AtomicBoolean finished = new AtomicBoolean();

  Exchange(HttpRequest received) {
    this.traceId = TraceId.of(received);
    this.request = TraceId.attach(received, traceId);
  }

  HttpRequest request() {
    return request;
  }

  String traceId() {
    return traceId;
  }

  /** The response as it leaves. After a time-out a late one goes nowhere and is not logged. */
  HttpResponse finish(HttpResponse response) {
    var rendered = ProblemResponse.rendered(response, traceId);
    if (finished.compareAndSet(false, true)) {
      var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos);
      AccessLog.write(request, rendered.status().intValue(), millis, traceId);
    }
    return SafeHeaders.added(rendered).addHeader(RawHeader.create(TraceId.HEADER, traceId));
  }
}
