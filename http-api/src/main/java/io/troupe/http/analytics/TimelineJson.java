package io.troupe.http.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.engine.runtime.Envelope;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.serialization.DomainJson;
import io.troupe.http.edge.entity.EventRef;
import io.troupe.http.edge.json.Kebab;
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
    static Event of(long version, Envelope<?> stored) {
      var by = stored.provenance();
      return new Event(
          version,
          stored.event().getClass().getSimpleName(),
          Redaction.of(DomainJson.mapper().valueToTree(stored.event())),
          new Principal(Kebab.of(by.principal().kind()), by.principal().name()),
          by.at(),
          by.trace(),
          cause(by.cause()));
    }

    private static @Nullable EventRef cause(@Nullable String cause) {
      return cause == null ? null : Position.parse(cause).map(EventRef::of).orElse(null);
    }
  }
}
