package io.troupe.http.docs.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.http.docs.document.ApiDocument;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The schemas of the document: what each field is. */
final class Schemas {
  private Schemas() {}

  /** A section for each schema. */
  static String html(ApiDocument document) {
    return document.root().at("/components/schemas").propertyStream()
        .map(schema -> section(schema.getKey(), schema.getValue()))
        .collect(Collectors.joining());
  }

  private static String section(String name, JsonNode schema) {
    return """
        <article id="schema-%s">
        <h3>%s</h3>
        <p>%s</p>
        %s%s</article>
        """
        .formatted(
            name,
            name,
            Html.inline(schema.path("description").asText()),
            schema.has("properties") ? fields(schema) : value(schema),
            example(schema));
  }

  /** A table of an object's fields. */
  static String fields(JsonNode schema) {
    var required = names(schema.path("required"));
    return schema.path("properties").propertyStream()
        .map(it -> field(it.getKey(), it.getValue(), required.contains(it.getKey())))
        .collect(Collectors.joining("", "<table>\n", "</table>\n"));
  }

  private static String field(String name, JsonNode schema, boolean required) {
    return row(Html.code(name) + (required ? "" : " <small>optional</small>"), schema, schema);
  }

  /** One line of a table: a name, the type of its value, and what is said of it. */
  static String row(String nameHtml, JsonNode described, JsonNode schema) {
    return "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s <small>%s</small></td></tr>\n"
        .formatted(
            nameHtml,
            Types.html(schema),
            Html.inline(described.path("description").asText()),
            Html.text(Types.limits(schema)));
  }

  private static String value(JsonNode schema) {
    return "<p>%s <small>%s</small></p>\n"
        .formatted(Types.html(schema), Html.text(Types.limits(schema)));
  }

  private static String example(JsonNode schema) {
    return schema.has("example")
        ? "<pre>%s</pre>\n".formatted(Html.text(schema.path("example").toPrettyString()))
        : "";
  }

  private static Set<String> names(JsonNode array) {
    var names = new HashSet<String>();
    array.forEach(name -> names.add(name.asText()));
    return names;
  }
}
