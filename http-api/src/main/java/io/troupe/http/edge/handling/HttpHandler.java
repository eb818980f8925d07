package io.troupe.http.edge.handling;

import java.util.concurrent.CompletionStage;
import org.apache.pekko.http.javadsl.model.HttpRequest;
import org.apache.pekko.http.javadsl.model.HttpResponse;
import org.apache.pekko.japi.function.Function;

/** Answers requests; to be bound to a socket. */
@FunctionalInterface
public interface HttpHandler extends Function<HttpRequest, CompletionStage<HttpResponse>> {
  @Override
  CompletionStage<HttpResponse> apply(HttpRequest request);
}
