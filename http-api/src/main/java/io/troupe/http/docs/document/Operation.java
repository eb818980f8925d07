package io.troupe.http.docs.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One operation of the API.
 *
 * @param method in lower case
 * @param path template with its parameters in braces
 * @param node what the document says of it
 */
public record Operation(ApiDocument document, String method, String path, JsonNode node) {
  private static final String PROBLEMS = "x-problems";

  public String id() {
    return node.path("operationId").asText();
  }

  /** The area it belongs to. */
  public String tag() {
    return node.path("tags").path(0).asText();
  }

  /** A permission's code, {@code signed-in} or {@code public}. */
  public String permission() {
    return node.path("x-permission").asText();
  }

  /** Those of the path, then its own; references resolved. */
  public List<JsonNode> parameters() {
    var ofPath = document.root().path("paths").path(path).path("parameters");
    return Stream.of(ofPath, node.path("parameters"))
        .flatMap(Operation::elements)
        .map(document::resolve)
        .toList();
  }

  /** What is said of this status, or of any other when it is not named. */
  public JsonNode response(int status) {
    var responses = node.path("responses");
    var named = responses.path(Integer.toString(status));
    return document.resolve(named.isMissingNode() ? responses.path("default") : named);
  }

  /** The codes that belong to this operation in particular. */
  public Set<String> ownProblems() {
    return codes(node);
  }

  /** The code of every problem that this operation may be answered with. */
  public Set<String> problems() {
    var all = ownProblems();
    node.path("responses").forEach(response -> all.addAll(codes(document.resolve(response))));
    return all;
  }

  private static Set<String> codes(JsonNode node) {
    var codes = new TreeSet<String>();
    node.path(PROBLEMS).forEach(code -> codes.add(code.asText()));
    return codes;
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
