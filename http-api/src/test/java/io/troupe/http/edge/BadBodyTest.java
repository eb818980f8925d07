package io.troupe.http.edge;

import static io.troupe.http.edge.ProblemAssert.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadBodyTest {
  private static final String GRANTS = "/v1/wallets/w-1/grants";
  private static final String GOOD =
      """
      {"amount": 5, "currency": "EUR", "expires": "2026-01-31T09:00:00Z",
       "learner": {"email": "ann@example.org"}, "tags": ["a"]}\
      """;
  private static SampleServer server;

  @BeforeAll
  static void start() {
    server = new SampleServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_good_body_is_taken_without_its_optional_field() {
    var response = server.post(GRANTS, GOOD);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.headers().firstValue("Location")).contains("/v1/wallets/w-1");
    assertThat(response.headers().firstValue("Troupe-Position")).contains("12:34");
    assertThat(server.json(response).get("amount").asInt()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "{", "{\"amount\": 5,}", "{'amount': 5}", "nope", "{\"amount\": 05}"})
  void what_is_not_json_is_refused(String body) {
    assertProblem(server.post(GRANTS, body), 400, "malformed-json").noField();
  }

  @Test
  void what_follows_the_object_is_refused() {
    assertProblem(server.post(GRANTS, GOOD + "{}"), 400, "malformed-json").noField();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "5", "\"text\""})
  void what_is_no_object_is_refused(String body) {
    assertProblem(server.post(GRANTS, body), 400, "wrong-type").noField();
  }

  @Test
  void a_body_in_latin_1_is_refused() {
    var request =
        server
            .signedIn(GRANTS)
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xe4, '"', ':', '1', '}'}));

    assertProblem(server.send(request), 400, "malformed-json");
  }

  @Test
  void a_field_that_stands_twice_is_refused() {
    var twice = GOOD.replace("{\"amount\": 5", "{\"amount\": 4, \"amount\": 5");

    assertProblem(server.post(GRANTS, twice), 400, "duplicate-field");
  }

  @Test
  void an_unknown_field_is_named_with_its_path() {
    var more = GOOD.replace("\"ann@example.org\"", "\"ann@example.org\", \"e-mail\": 1");

    assertProblem(server.post(GRANTS, more), 400, "unknown-field").field("learner.e-mail");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "\"amount\": 5|\"amount\": \"5\"|amount",
        "\"amount\": 5|\"amount\": 5.0|amount",
        "\"amount\": 5|\"amount\": true|amount",
        "\"amount\": 5|\"amount\": 99999999999999999999|amount",
        "\"EUR\"|7|currency",
        "\"EUR\"|false|currency",
        "\"EUR\"|\"\\u0000\"|currency",
        "\"EUR\"|\"\\ud800\"|currency",
        "\"2026-01-31T09:00:00Z\"|1769850000|expires",
        "\"2026-01-31T09:00:00Z\"|\"tomorrow\"|expires",
        "\"2026-01-31T09:00:00Z\"|\"\"|expires",
        "\"2026-01-31T09:00:00Z\"|\"+12026-01-31T09:00:00Z\"|expires",
        "{\"email\": \"ann@example.org\"}|\"ann@example.org\"|learner",
        "{\"email\": \"ann@example.org\"}|\"\"|learner",
        "\"ann@example.org\"|[]|learner.email",
        "[\"a\"]|\"a\"|tags",
        "[\"a\"]|[\"a\", 1]|tags[1]"
      })
  void a_wrong_type_is_named_with_its_path_and_not_shown(String good, String bad, String field) {
    assertProblem(server.post(GRANTS, GOOD.replace(good, bad)), 400, "wrong-type")
        .field(field)
        .hides("java")
        .hides("tomorrow")
        .hides("ann@example.org");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "\"amount\": 5, |``|amount",
        "\"amount\": 5|\"amount\": null|amount",
        "\"email\": \"ann@example.org\"|``|learner.email",
        "\"email\": \"ann@example.org\"|\"email\": null|learner.email",
        "[\"a\"]|null|tags",
        "[\"a\"]|[null]|tags[0]"
      })
  void a_missing_field_is_named_with_its_path(String good, String bad, String field) {
    assertProblem(server.post(GRANTS, GOOD.replace(good, bad)), 400, "missing-field").field(field);
  }

  @Test
  void all_values_at_fault_are_told_at_once() {
    var body =
        GOOD.replace("\"amount\": 5", "\"amount\": 0")
            .replace("EUR", "euro")
            .replace("ann@example.org", "ann@localhost")
            .replace("[\"a\"]", "[\"a\", \"b\", \"c\", \"d\"]");

    assertProblem(server.post(GRANTS, body), 422, "invalid-value")
        .field("amount")
        .errors(
            "amount too-small",
            "currency unknown-currency",
            "learner.email not-an-email",
            "tags too-many")
        .hides("ann@localhost");
  }

  @Test
  void a_body_beyond_the_limit_is_refused() {
    assertProblem(server.post(GRANTS, " ".repeat(4_097)), 413, "body-too-large").detail("4,096");
  }

  @Test
  void a_chunked_body_beyond_the_limit_is_refused() {
    var request =
        server
            .signedIn(GRANTS)
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(" ".repeat(500_000).getBytes(UTF_8))));

    assertProblem(server.send(request), 413, "body-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/problem+json"})
  void another_media_type_is_refused(String type) {
    var request =
        server.signedIn(GRANTS).header("Content-Type", type).POST(BodyPublishers.ofString(GOOD));

    assertProblem(server.send(request), 415, "unsupported-media-type");
  }

  @Test
  void a_body_without_a_type_is_refused() {
    var request = server.signedIn(GRANTS).POST(BodyPublishers.ofString(GOOD));

    assertProblem(server.send(request), 415, "unsupported-media-type");
  }

  @Test
  void a_compressed_body_is_refused() {
    var request =
        server
            .signedIn(GRANTS)
            .header("Content-Type", "application/json")
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofString(GOOD));

    assertProblem(server.send(request), 415, "unsupported-media-type");
  }

  @Test
  void a_body_that_does_not_arrive_is_not_waited_for() {
    var answer =
        server.raw(
            """
            POST %s HTTP/1.1\r
            Host: troupe\r
            Authorization: Bearer %s\r
            Content-Type: application/json\r
            Content-Length: 100\r
            \r
            {"amount":\
            """
                .formatted(GRANTS, server.superadmin()));

    assertThat(answer).startsWith("HTTP/1.1 408").contains("\"code\":\"body-timeout\"");
  }

  @Test
  void a_body_where_none_belongs_may_be_an_empty_object_and_nothing_else() {
    assertThat(server.send(removal("{}")).statusCode()).isEqualTo(204);
    assertProblem(server.send(removal("{\"x\": 1}")), 400, "unknown-field");
  }

  private HttpRequest.Builder removal(String body) {
    return server
        .signedIn("/v1/wallets/w-1")
        .header("Content-Type", "application/json")
        .method("DELETE", BodyPublishers.ofString(body));
  }
}
