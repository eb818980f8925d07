package io.troupe.http.edge;

import io.troupe.http.edge.exchange.IdempotencyKey;
import io.troupe.http.edge.exchange.Precondition;
import io.troupe.http.edge.handling.TraceId;
import java.util.Optional;
import org.apache.pekko.http.javadsl.model.HttpHeader;
import org.apache.pekko.http.javadsl.model.HttpRequest;

/** Reads from requests for a change what stands beside the body. */
final class Calls {
  private Calls() {}

  static <B> Call<B> of(Caller caller, HttpRequest request, B body) {
    var id =
        IdempotencyKey.commandId(
            key(request), caller.tenant(), caller.account(), method(request), path(request));
    var precondition = Precondition.parse(header(request, Precondition.HEADER));
    return new Call<>(caller, id, precondition, body);
  }

  static <B> PublicCall<B> of(HttpRequest request, byte[] bytes, B body) {
    var id = IdempotencyKey.anonymousCommandId(key(request), method(request), path(request), bytes);
    return new PublicCall<>(TraceId.of(request), id, body);
  }

  private static Optional<IdempotencyKey> key(HttpRequest request) {
    return header(request, IdempotencyKey.HEADER).map(IdempotencyKey::new);
  }

  private static Optional<String> header(HttpRequest request, String name) {
    return request.getHeader(name).map(HttpHeader::value);
  }

  private static String method(HttpRequest request) {
    return request.method().value();
  }

  private static String path(HttpRequest request) {
    return request.getUri().path();
  }
}
