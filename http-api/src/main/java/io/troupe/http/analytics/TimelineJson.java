package io.troupe.http.analytics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.serialization.DomainJson;
import io.troupe.http.edge.entity.EventRef;
import io.troupe.http.edge.json.Kebab;
import io.troupe.projections.timeline.TimelineRow;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an entity, on the wire. */
final class TimelineJson {
  private TimelineJson() {}

  record Principal(String kind, String name) {}

  record Event(
      long version,
      String event,
      JsonNode data,
      Principal by,
      Instant at,
      String trace,
      @Nullable EventRef cause) {
    static Event of(TimelineRow row) {
      return new Event(
          row.position().version(),
          row.event(),
          Redaction.of(content(row)),
          new Principal(Kebab.of(row.by().kind()), row.by().name()),
          row.at(),
          row.trace(),
          cause(row.cause()));
    }

    private static @Nullable EventRef cause(@Nullable String cause) {
      return cause == null ? null : Position.parse(cause).map(EventRef::of).orElse(null);
    }

    private static JsonNode content(TimelineRow row) {
      try {
        return DomainJson.mapper().readTree(row.content());
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
