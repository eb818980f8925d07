package io.troupe.http.edge;

import io.troupe.http.edge.exchange.EntityTag;
import io.troupe.http.edge.exchange.JournalPosition;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a route answers when all went well.
 *
 * @param status HTTP status, 200..299
 * @param body wire record to write as JSON; null for none
 * @param headers response headers by name
 */
public record Answer(int status, @Nullable Object body, Map<String, String> headers) {
  /** Copies the headers. */
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** 200 with a body. */
  public static Answer ok(Object body) {
    return new Answer(200, body, Map.of());
  }

  /** 201 with a body and the path of what was made. */
  public static Answer created(String location, Object body) {
    return new Answer(201, body, Map.of("Location", location));
  }

  /** 202 with a body: taken on, and done later. */
  public static Answer accepted(Object body) {
    return new Answer(202, body, Map.of());
  }

  /** 204 without a body. */
  public static Answer noContent() {
    return new Answer(204, null, Map.of());
  }

  /** With the version as entity tag. */
  public Answer at(long version) {
    return with(EntityTag.HEADER, new EntityTag(version).text());
  }

  /** With the journal position from which on a query holds what this request changed. */
  public Answer position(JournalPosition position) {
    return with(JournalPosition.HEADER, position.value());
  }

  /** With a further header; a second value replaces the first. */
  public Answer with(String name, String value) {
    var more = new HashMap<>(headers);
    more.put(name, value);
    return new Answer(status, body, more);
  }
}
