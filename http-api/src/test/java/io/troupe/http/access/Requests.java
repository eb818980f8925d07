package io.troupe.http.access;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.troupe.http.TestClient;
import io.troupe.http.TestResponse;
import io.troupe.http.docs.document.ApiDocument;
import io.troupe.http.docs.document.Operation;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a request of any operation out of the document alone: its path, its example of a body, and
 * an id wherever it names one.
 *
 * @param document what there is to ask
 * @param names a value for every parameter of a path and every field or parameter that is an id
 */
record Requests(ApiDocument document, Map<String, String> names) {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
  private static final String ID = "#/components/schemas/Id";

  /** Asks as this caller; of events that go on for ever the beginning. */
  TestResponse send(Operation operation, TestClient caller, String... headers) {
    var path = path(operation);
    var method = operation.method().toUpperCase(Locale.ROOT);
    return endless(operation)
        ? caller.begin(path)
        : caller.send(method, path, body(operation), headers);
  }

  /** Whether the answer goes on until the caller hangs up. */
  static boolean endless(Operation operation) {
    var events = operation.response(200).path("content").has("text/event-stream");
    return events && operation.method().equals("get");
  }

  /** The names of what the path and the body say which one is meant by its id. */
  Stream<String> named(Operation operation) {
    var inPath = parameters(operation, "path").filter(it -> isId(it.path("schema")));
    return Stream.concat(
        inPath.map(it -> it.path("name").asText()),
        fields(operation).filter(it -> isId(it.getValue())).map(Map.Entry::getKey));
  }

  private String path(Operation operation) {
    var path =
        PARAMETER
            .matcher(operation.path())
            .replaceAll(it -> Matcher.quoteReplacement(value(operation, it.group(1))));
    var query =
        parameters(operation, "query")
            .filter(it -> isId(it.path("schema")))
            .map(it -> it.path("name").asText())
            .map(name -> name + "=" + value(operation, name))
            .collect(joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private String body(Operation operation) {
    var example = schema(operation).path("example");
    if (!(example.deepCopy() instanceof ObjectNode body)) {
      return "";
    }
    fields(operation)
        .forEach(it -> {
          var name = it.getKey();
          if (isId(it.getValue())) {
            body.put(name, value(operation, name));
          } else if (isId(document.resolve(it.getValue()).path("items"))) {
            body.putArray(name).add(value(operation, name));
          }
        });
    return body.toString().replace("'", "\\u0027");
  }

  /** All but the id that a client may choose for what it makes. */
  private Stream<Map.Entry<String, JsonNode>> fields(Operation operation) {
    return schema(operation)
        .path("properties")
        .propertyStream()
        .filter(it -> !it.getKey().equals("id"));
  }

  private JsonNode schema(Operation operation) {
    return document.resolve(operation.node().at("/requestBody/content/application~1json/schema"));
  }

  private String value(Operation operation, String name) {
    var value = names.get(name);
    if (value == null) {
      throw new AssertionError(
          "%s names a '%s': let Campus or Learner make one and put it into its ids"
              .formatted(operation.id(), name));
    }
    return value;
  }

  private static Stream<JsonNode> parameters(Operation operation, String in) {
    return operation.parameters().stream().filter(it -> it.path("in").asText().equals(in));
  }

  private static boolean isId(JsonNode schema) {
    return schema.path("$ref").asText().equals(ID);
  }
}
