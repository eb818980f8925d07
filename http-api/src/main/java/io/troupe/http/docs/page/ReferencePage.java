package io.troupe.http.docs.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.http.docs.document.ApiDocument;
import io.troupe.http.docs.document.Operation;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The page at {@code /docs}: every operation by area, then every schema. */
public final class ReferencePage {
  private static final String SCHEMAS = "schemas";

  private ReferencePage() {}

  /** The page as HTML. */
  public static String of(ApiDocument document) {
    var info = document.root().path("info");
    return Html.page(info.path("title").asText() + " API", nav(document), main(document, info));
  }

  private static String nav(ApiDocument document) {
    return """
    <p><a href="/docs/problems">Problems</a> · <a href="/openapi.yaml">OpenAPI</a></p>
    %s<p><a href="#%s">Schemas</a></p>
    """
        .formatted(
            areas(document)
                .map(area -> links(document, area.path("name").asText()))
                .collect(Collectors.joining()),
            SCHEMAS);
  }

  private static String links(ApiDocument document, String area) {
    return document.operations(area).stream()
        .map(operation -> "<li>" + link(operation) + "</li>\n")
        .collect(
            Collectors.joining(
                "",
                "<details><summary>%s</summary>\n<ul>\n".formatted(Html.text(area)),
                "</ul></details>\n"));
  }

  private static String link(Operation operation) {
    return Html.link("#" + operation.id(), Html.text(operation.node().path("summary").asText()));
  }

  private static String main(ApiDocument document, JsonNode info) {
    var schemas = new Schemas(document);
    var operations = new Operations(schemas);
    return "<h1>%s API</h1>\n%s%s<section id=\"%s\">\n<h2>Schemas</h2>\n%s</section>\n"
        .formatted(
            Html.text(info.path("title").asText()),
            Html.prose(info.path("description").asText()),
            areas(document)
                .map(area -> section(document, area, operations))
                .collect(Collectors.joining()),
            SCHEMAS,
            schemas.html());
  }

  private static String section(ApiDocument document, JsonNode area, Operations operations) {
    var name = area.path("name").asText();
    return "<section>\n<h2>%s</h2>\n%s%s</section>\n"
        .formatted(
            Html.text(name),
            Html.prose(area.path("description").asText()),
            document.operations(name).stream().map(operations::html).collect(Collectors.joining()));
  }

  private static Stream<JsonNode> areas(ApiDocument document) {
    return StreamSupport.stream(document.root().path("tags").spliterator(), false);
  }
}
