package io.troupe.http.edge;

import io.troupe.http.edge.json.Json;
import org.apache.pekko.http.javadsl.model.ContentTypes;
import org.apache.pekko.http.javadsl.model.HttpResponse;
import org.apache.pekko.http.javadsl.model.headers.RawHeader;

/** Puts answers on the wire. */
final class Answers {
  private Answers() {}

  static HttpResponse response(Answer answer) {
    var headers =
        answer.headers().entrySet().stream()
            .<org.apache.pekko.http.javadsl.model.HttpHeader>map(
                it -> RawHeader.create(it.getKey(), it.getValue()))
            .toList();
    var response = HttpResponse.create().withStatus(answer.status()).addHeaders(headers);
    var body = answer.body();
    return body == null
        ? response
        : response.withEntity(ContentTypes.APPLICATION_JSON, Json.write(body));
  }
}
