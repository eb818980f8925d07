package io.troupe.http.docs.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Schemas in a few words. */
final class Types {
  private static final String SCHEMAS = "#/components/schemas/";

  private Types() {}

  /** What kind of value it is, with a link to a schema that has a name. */
  static String html(JsonNode schema) {
    var reference = schema.path("$ref").asText();
    if (!reference.isEmpty()) {
      var name = reference.substring(SCHEMAS.length());
      return Html.link("#schema-" + name, Html.text(name));
    }
    if (schema.has("enum")) {
      return StreamSupport.stream(schema.path("enum").spliterator(), false)
          .map(value -> Html.code(value.asText()))
          .collect(Collectors.joining(" | "));
    }
    return schema.path("type").asText().equals("array")
        ? "list of " + html(schema.path("items"))
        : Html.text(schema.path("format").asText(schema.path("type").asText()));
  }

  /** Its limits; empty when it has none. */
  static String limits(JsonNode schema) {
    var all = new StringJoiner(", ");
    range(all, schema, "minLength", "maxLength", " characters");
    range(all, schema, "minimum", "maximum", "");
    range(all, schema, "minItems", "maxItems", " entries");
    if (schema.path("uniqueItems").asBoolean()) {
      all.add("each once");
    }
    if (schema.has("pattern")) {
      all.add(schema.path("pattern").asText());
    }
    if (schema.has("default")) {
      all.add("without it " + schema.path("default").asText());
    }
    return all.toString();
  }

  private static void range(
      StringJoiner all, JsonNode schema, String least, String most, String unit) {
    if (schema.has(least) && schema.has(most)) {
      all.add(schema.path(least).asText() + " to " + schema.path(most).asText() + unit);
    } else if (schema.has(least)) {
      all.add("at least " + schema.path(least).asText() + unit);
    } else if (schema.has(most)) {
      all.add("at most " + schema.path(most).asText() + unit);
    }
  }
}
