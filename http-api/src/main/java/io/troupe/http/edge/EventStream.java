package io.troupe.http.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troupe.http.edge.json.Json;
import java.time.Duration;
import org.apache.pekko.NotUsed;
import org.apache.pekko.http.javadsl.model.HttpEntities;
import org.apache.pekko.http.javadsl.model.HttpResponse;
import org.apache.pekko.http.javadsl.model.MediaTypes;
import org.apache.pekko.stream.javadsl.Source;
import org.apache.pekko.util.ByteString;

/** Event streams on the wire; a comment when it is quiet keeps the connection open. */
final class EventStream {
  static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private static final ByteString COMMENT = ByteString.fromString(":\n\n");

  private EventStream() {}

  static HttpResponse of(Source<EventFrame, NotUsed> events) {
    var bytes =
        events
            .map(EventStream::written)
            // The head of the response leaves with the first bytes.
            .prepend(Source.single(COMMENT))
            .keepAlive(HEARTBEAT, () -> COMMENT);
    return HttpResponse.create()
        .withEntity(HttpEntities.create(MediaTypes.TEXT_EVENT_STREAM.toContentType(), bytes));
  }

  private static ByteString written(EventFrame event) {
    var json = new String(Json.write(event.body()), UTF_8);
    return ByteString.fromString(
        "id: %s\nevent: %s\ndata: %s\n\n".formatted(event.id(), event.name(), json));
  }
}
