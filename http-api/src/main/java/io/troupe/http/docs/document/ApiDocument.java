package io.troupe.http.docs.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The OpenAPI document that ships with the server. */
public final class ApiDocument {
  private static final String RESOURCE = "/io/troupe/http/openapi.yaml";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

  private final String text;
  private final JsonNode root;

  private ApiDocument(String text) throws IOException {
    this.text = text;
    this.root = new YAMLMapper().readTree(text);
  }

  /** Reads the document from the class path. */
  public static ApiDocument load() {
    try (var in = ApiDocument.class.getResourceAsStream(RESOURCE)) {
      return new ApiDocument(
          new String(Objects.requireNonNull(in, RESOURCE).readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document as it was written. */
  public String text() {
    return text;
  }

  /** The whole of it as a tree. */
  public JsonNode root() {
    return root;
  }

  /** All operations, in the document's order. */
  public List<Operation> operations() {
    return root.path("paths")
        .propertyStream()
        .flatMap(path ->
            path.getValue()
                .propertyStream()
                .filter(method -> METHODS.contains(method.getKey()))
                .map(method ->
                    new Operation(this, method.getKey(), path.getKey(), method.getValue())))
        .toList();
  }

  /** The operations of one area, in the document's order. */
  public List<Operation> operations(String tag) {
    return operations().stream().filter(operation -> operation.tag().equals(tag)).toList();
  }

  /** A schema by its name; a missing node when there is none. */
  public JsonNode schema(String name) {
    return root.at("/components/schemas/" + name);
  }

  /** What a node refers to, or else the node itself. */
  public JsonNode resolve(JsonNode node) {
    var reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : root.at(reference.substring(1));
  }
}
