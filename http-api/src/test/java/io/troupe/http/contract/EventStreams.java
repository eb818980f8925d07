package io.troupe.http.contract;

import io.troupe.http.docs.document.Operation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks server-sent events against the schemas that the document names for them. */
final class EventStreams {
  private static final String MEDIA_TYPE = "text/event-stream";

  private final Schemas schemas;

  EventStreams(Schemas schemas) {
    this.schemas = schemas;
  }

  /** What is wrong with the events of an answer; empty when it is no event stream. */
  List<String> breaches(Operation operation, Exchange exchange) {
    var type = exchange.header("Content-Type").orElse("");
    return type.startsWith(MEDIA_TYPE)
        ? blocks(exchange.body()).flatMap(block -> breaches(operation, block)).toList()
        : List.of();
  }

  /** Whole events only: what follows the last blank line was cut off by the reader. */
  private static Stream<String> blocks(String body) {
    var whole = body.substring(0, Math.max(0, body.lastIndexOf("\n\n")));
    return Stream.of(whole.split("\n\n")).filter(block -> !data(block).isEmpty());
  }

  private Stream<String> breaches(Operation operation, String block) {
    var event = field(block, "event");
    var content = operation.response(200).path("content").path(MEDIA_TYPE);
    var schema = content.path("x-events").path(event);
    return schema.isMissingNode()
        ? Stream.of("the document has no event '%s' here".formatted(event))
        : schemas.breaches(schema.path("$ref").asText(), Wire.json(data(block))).stream()
            .map(breach -> "event '%s': %s".formatted(event, breach));
  }

  private static String data(String block) {
    return field(block, "data");
  }

  private static String field(String block, String name) {
    return block
        .lines()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .collect(Collectors.joining("\n"));
  }
}
