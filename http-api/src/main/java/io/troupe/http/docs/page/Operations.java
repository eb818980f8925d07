package io.troupe.http.docs.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.http.docs.document.Operation;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What each operation takes, answers and refuses. */
final class Operations {
  private final Schemas schemas;

  Operations(Schemas schemas) {
    this.schemas = schemas;
  }

  String html(Operation operation) {
    return """
    <article id="%s">
    <h3><span class="method">%s</span> %s</h3>
    <p>%s. <span class="permission">%s</span></p>
    %s%s%s%s%s</article>
    """
        .formatted(
            operation.id(),
            operation.method().toUpperCase(Locale.ROOT),
            Html.code(operation.path()),
            Html.text(operation.node().path("summary").asText()),
            Html.text(operation.permission()),
            Html.prose(operation.node().path("description").asText()),
            parameters(operation),
            body(operation),
            answers(operation),
            problems(operation));
  }

  private String parameters(Operation operation) {
    var rows = operation.parameters().stream().map(this::parameter).toList();
    return rows.isEmpty()
        ? ""
        : "<h4>Parameters</h4>\n<table>\n" + String.join("", rows) + "</table>\n";
  }

  private String parameter(JsonNode parameter) {
    var name = Html.code(parameter.path("name").asText());
    var place = " <small>%s</small>".formatted(Html.text(parameter.path("in").asText()));
    return schemas.row(name + place, parameter, parameter.path("schema"));
  }

  private String body(Operation operation) {
    var content = operation.node().at("/requestBody/content/application~1json/schema");
    if (content.isMissingNode()) {
      return "";
    }
    return "<h4>Body: %s</h4>\n%s"
        .formatted(Types.html(content), schemas.fields(operation.document().resolve(content)));
  }

  private String answers(Operation operation) {
    return operation
        .node()
        .path("responses")
        .propertyStream()
        .filter(response -> response.getKey().startsWith("2"))
        .map(response -> answer(response.getKey(), response.getValue()))
        .collect(Collectors.joining());
  }

  private String answer(String status, JsonNode response) {
    return "<h4>Answer %s%s</h4>\n<p>%s</p>\n%s"
        .formatted(
            status,
            response
                .path("content")
                .propertyStream()
                .map(content -> ": " + media(content.getKey(), content.getValue()))
                .collect(Collectors.joining()),
            Html.inline(response.path("description").asText()),
            events(response.at("/content/text~1event-stream/x-events")));
  }

  private static String media(String type, JsonNode content) {
    return type.equals("application/json") ? Types.html(content.path("schema")) : Html.code(type);
  }

  private String events(JsonNode events) {
    return events.isMissingNode()
        ? ""
        : events
            .propertyStream()
            .map(it -> schemas.row(Html.code(it.getKey()), it.getValue(), it.getValue()))
            .collect(Collectors.joining("", "<table>\n", "</table>\n"));
  }

  private static String problems(Operation operation) {
    var own = operation.ownProblems();
    var common = operation.problems();
    common.removeAll(own);
    return """
    <h4>Problems</h4>
    <p>%s</p>
    <details><summary>of any such request</summary>
    <p>%s</p></details>
    """
        .formatted(codes(own), codes(common));
  }

  private static String codes(Set<String> codes) {
    return codes.stream()
        .map(code -> Html.link("/docs/problems#" + code, Html.code(code)))
        .collect(Collectors.joining(" "));
  }
}
