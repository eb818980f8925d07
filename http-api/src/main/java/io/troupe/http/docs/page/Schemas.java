package io.troupe.http.docs.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.http.docs.document.ApiDocument;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The schemas of the document: what each field is. */
final class Schemas {
  private final ApiDocument document;

  Schemas(ApiDocument document) {
    this.document = document;
  }

  /** A section for each schema. */
  String html() {
    return document
        .root()
        .at("/components/schemas")
        .propertyStream()
        .map(schema -> section(schema.getKey(), schema.getValue()))
        .collect(Collectors.joining());
  }

  private String section(String name, JsonNode schema) {
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
  String fields(JsonNode schema) {
    var required = names(schema.path("required"));
    return schema
        .path("properties")
        .propertyStream()
        .map(it -> field(it.getKey(), it.getValue(), required.contains(it.getKey())))
        .collect(Collectors.joining("", "<table>\n", "</table>\n"));
  }

  private String field(String name, JsonNode schema, boolean required) {
    return row(Html.code(name) + (required ? "" : " <small>optional</small>"), schema, schema);
  }

  /** One line of a table: a name, the type of its value, and what is said of it. */
  String row(String nameHtml, JsonNode described, JsonNode schema) {
    var meaning = described.path("description").asText();
    return "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s%s</td></tr>\n"
        .formatted(nameHtml, Types.html(schema), meaning(meaning, schema), limits(schema));
  }

  /** Its own description, or else that of the schema it refers to. */
  private String meaning(String own, JsonNode schema) {
    return Html.inline(own.isEmpty() ? document.resolve(schema).path("description").asText() : own);
  }

  private String limits(JsonNode schema) {
    var limits = Types.limits(document.resolve(schema));
    return limits.isEmpty() ? "" : " <small>%s</small>".formatted(Html.text(limits));
  }

  private String value(JsonNode schema) {
    return "<p>%s%s</p>\n".formatted(Types.html(schema), limits(schema));
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
