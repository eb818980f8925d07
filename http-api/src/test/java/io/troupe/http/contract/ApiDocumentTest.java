package io.troupe.http.contract;

import static java.util.Collections.disjoint;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.troupe.engine.tenancy.role.Permission;
import io.troupe.http.docs.ProblemCatalogue;
import io.troupe.http.docs.document.ApiDocument;
import io.troupe.http.docs.document.Operation;
import io.troupe.http.edge.problem.ProblemType;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {
  private static final Set<String> WITHOUT = Set.of("public", "signed-in");

  private final ApiDocument document = ApiDocument.load();

  @Test
  void the_document_is_valid() {
    assertThat(new OpenAPIV3Parser().readContents(document.text()).getMessages()).isEmpty();
  }

  @Test
  void every_operation_has_a_name_of_its_own_a_summary_and_an_area() {
    var areas = texts(document.root().path("tags").findValues("name").stream());
    assertThat(document.operations())
        .allSatisfy(it -> assertThat(it.node().path("summary").asText()).isNotBlank())
        .allSatisfy(it -> assertThat(areas).contains(it.tag()))
        .extracting(Operation::id)
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id).matches("[a-z][A-Za-z]+"));
  }

  @Test
  void every_operation_says_which_permission_it_needs() {
    assertThat(document.operations())
        .extracting(Operation::permission)
        .allMatch(it -> Permission.of(it).isPresent() || WITHOUT.contains(it));
  }

  @Test
  void what_is_public_needs_no_token_and_everything_else_does() {
    assertThat(operations(it -> !it.node().has("security")))
        .isEqualTo(operations(it -> !it.permission().equals("public")));
  }

  @Test
  void every_permission_there_is_may_be_put_into_a_role() {
    assertThat(texts(elements(document.schema("Permission").path("enum"))))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Permission.values()).map(Permission::code).toList());
  }

  @Test
  void a_problem_of_an_operation_has_a_status_that_the_operation_declares() {
    assertThat(
            document.operations().stream()
                .flatMap(it ->
                    it.ownProblems().stream()
                        .filter(code -> disjoint(statuses(it), statuses(code)))
                        .map(code -> it.id() + " " + code)))
        .isEmpty();
  }

  @Test
  void a_response_names_only_problems_of_its_own_status() {
    assertThat(
            document.operations().stream()
                .flatMap(it -> it.node().path("responses").propertyStream())
                .filter(it -> it.getKey().matches("4.."))
                .flatMap(it ->
                    problems(it.getValue())
                        .filter(code -> !statuses(code).contains(Integer.valueOf(it.getKey())))
                        .map(code -> it.getKey() + " " + code)))
        .isEmpty();
  }

  @Test
  void every_problem_that_any_request_may_meet_exists() {
    assertThat(problems(document.root().at("/components/responses/Problem")))
        .isNotEmpty()
        .noneMatch(code -> statuses(code).isEmpty());
  }

  @Test
  void every_component_is_used_and_what_is_used_is_there() {
    var used = new TreeSet<String>();
    document.root().findValues("$ref").forEach(it -> used.add(it.asText()));
    var components = document.root().path("components").propertyStream();
    assertThat(
            components
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .flatMap(kind ->
                    kind.getValue()
                        .propertyStream()
                        .map(it -> "#/components/%s/%s".formatted(kind.getKey(), it.getKey()))))
        .containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void every_object_says_what_it_is_and_what_else_it_may_hold() {
    assertThat(
            schemas()
                .filter(it -> it.getValue().path("type").asText().equals("object"))
                .filter(it -> !it.getValue().has("additionalProperties") || !described(it))
                .map(Map.Entry::getKey))
        .isEmpty();
  }

  @Test
  void every_example_obeys_its_schema() {
    var checked = new Schemas(new OpenAPIV3Parser().readContents(document.text()).getOpenAPI());
    assertThat(
            schemas()
                .filter(it -> it.getValue().has("example"))
                .flatMap(it ->
                    checked.breaches(it.getKey(), it.getValue().path("example")).stream()
                        .map(breach -> it.getKey() + ": " + breach)))
        .isEmpty();
  }

  @Test
  void every_body_has_an_example() {
    var bodies = new TreeSet<String>();
    document.operations().forEach(it -> bodies.addAll(texts(body(it))));
    assertThat(bodies)
        .isNotEmpty()
        .allMatch(it -> document.root().at(it.substring(1)).has("example"));
  }

  @Test
  void every_change_can_be_repeated() {
    assertThat(operations(it -> parameters(it).contains("Idempotency-Key")))
        .isEqualTo(operations(it -> !it.method().equals("get")));
  }

  @Test
  void every_list_has_pages() {
    assertThat(operations(it -> parameters(it).containsAll(Set.of("limit", "cursor"))))
        .containsAll(operations(it -> it.id().startsWith("list")))
        .isNotEmpty();
  }

  private Set<String> operations(Predicate<Operation> predicate) {
    return document.operations().stream().filter(predicate).map(Operation::id).collect(toSet());
  }

  private Stream<Map.Entry<String, JsonNode>> schemas() {
    return document.root().at("/components/schemas").propertyStream();
  }

  private Stream<String> problems(JsonNode response) {
    return elements(document.resolve(response).path("x-problems")).map(JsonNode::asText);
  }

  private static boolean described(Map.Entry<String, JsonNode> schema) {
    return schema.getValue().has("description");
  }

  private static Stream<JsonNode> body(Operation operation) {
    return operation.node().path("requestBody").findValues("$ref").stream();
  }

  private static Set<String> parameters(Operation operation) {
    return texts(operation.parameters().stream().map(it -> it.path("name")));
  }

  private static Set<Integer> statuses(Operation operation) {
    return operation
        .node()
        .path("responses")
        .propertyStream()
        .map(Map.Entry::getKey)
        .map(key -> key.equals("default") ? 503 : Integer.parseInt(key))
        .collect(toSet());
  }

  private static Set<Integer> statuses(String code) {
    return ProblemCatalogue.ALL.stream()
        .filter(it -> it.code().equals(code))
        .map(ProblemType::status)
        .collect(toSet());
  }

  private static Set<String> texts(Stream<JsonNode> nodes) {
    return nodes.map(JsonNode::asText).collect(toSet());
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
