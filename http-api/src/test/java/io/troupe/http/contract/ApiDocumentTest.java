package io.troupe.http.contract;

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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {
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
        .allSatisfy(
            it ->
                assertThat(
                        Permission.of(it.permission()).isPresent()
                            || Set.of("public", "signed-in").contains(it.permission()))
                    .as(it.id() + ": " + it.permission())
                    .isTrue());
  }

  @Test
  void what_is_public_needs_no_token_and_everything_else_does() {
    assertThat(document.operations())
        .allSatisfy(
            it ->
                assertThat(it.node().has("security"))
                    .as(it.id())
                    .isEqualTo(it.permission().equals("public")));
  }

  @Test
  void every_permission_there_is_may_be_put_into_a_role() {
    assertThat(texts(elements(document.schema("Permission").path("enum"))))
        .isEqualTo(Stream.of(Permission.values()).map(Permission::code).collect(toSet()));
  }

  @Test
  void every_problem_that_is_named_exists_and_its_status_is_declared() {
    assertThat(document.operations())
        .allSatisfy(
            it ->
                assertThat(it.ownProblems())
                    .allSatisfy(code -> assertThat(statuses(it)).containsAnyElementsOf(of(code))));
  }

  @Test
  void a_response_names_only_problems_of_its_own_status() {
    var responses = document.root().at("/components/responses");
    assertThat(document.operations())
        .allSatisfy(
            it ->
                it.node().path("responses").propertyStream()
                    .filter(response -> response.getKey().matches("4.."))
                    .forEach(
                        response ->
                            assertThat(texts(elements(problems(response))))
                                .allSatisfy(
                                    code ->
                                        assertThat(of(code))
                                            .contains(Integer.valueOf(response.getKey())))));
    assertThat(texts(elements(responses.at("/Problem/x-problems"))))
        .allSatisfy(code -> assertThat(of(code)).isNotEmpty());
  }

  @Test
  void every_component_is_used() {
    var used = new TreeSet<String>();
    document.root().findValues("$ref").forEach(it -> used.add(it.asText()));
    var components = document.root().path("components").propertyStream();
    assertThat(
            components
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .flatMap(
                    kind ->
                        kind.getValue().propertyStream()
                            .map(it -> "#/components/%s/%s".formatted(kind.getKey(), it.getKey()))))
        .containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void every_object_says_what_else_it_may_hold() {
    assertThat(schemas())
        .filteredOn(it -> it.getValue().path("type").asText().equals("object"))
        .allSatisfy(it -> assertThat(it.getValue().has("additionalProperties")).isTrue())
        .allSatisfy(it -> assertThat(it.getValue().has("description")).as(it.getKey()).isTrue());
  }

  @Test
  void every_example_obeys_its_schema() {
    var checked = new Schemas(new OpenAPIV3Parser().readContents(document.text()).getOpenAPI());
    assertThat(schemas())
        .filteredOn(it -> it.getValue().has("example"))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            it ->
                assertThat(
                        checked.breaches(it.getKey(), it.getValue().path("example").toString()))
                    .as(it.getKey())
                    .isEmpty());
  }

  @Test
  void every_change_can_be_repeated_and_every_list_has_pages() {
    assertThat(document.operations())
        .allSatisfy(
            it ->
                assertThat(parameters(it).contains("Idempotency-Key"))
                    .as(it.id())
                    .isEqualTo(!it.method().equals("get")))
        .filteredOn(it -> it.id().startsWith("list"))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(parameters(it)).contains("limit", "cursor"));
  }

  private Stream<Map.Entry<String, JsonNode>> schemas() {
    return document.root().at("/components/schemas").propertyStream();
  }

  private JsonNode problems(Map.Entry<String, JsonNode> response) {
    return document.resolve(response.getValue()).path("x-problems");
  }

  private static Set<String> parameters(Operation operation) {
    return texts(operation.parameters().stream().map(it -> it.path("name")));
  }

  private static Set<Integer> statuses(Operation operation) {
    return operation.node().path("responses").propertyStream()
        .map(Map.Entry::getKey)
        .flatMap(key -> key.equals("default") ? Stream.of(500, 503) : Stream.of(Integer.valueOf(key)))
        .collect(toSet());
  }

  private static Set<Integer> of(String code) {
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
