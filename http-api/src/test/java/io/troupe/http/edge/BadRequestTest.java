package io.troupe.http.edge;

import static io.troupe.http.edge.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadRequestTest {
  private static SampleServer server;

  @BeforeAll
  static void start() {
    server = new SampleServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v2", "/v1/nothing", "/v1/wallets/w-1/nothing"})
  void an_unknown_path_is_not_found(String path) {
    assertProblem(server.get(path), 404, "not-found").noField();
  }

  @Test
  void a_wrong_method_is_told_the_right_ones() {
    var request = server.signedIn("/v1/wallets").DELETE();

    assertProblem(server.send(request), 405, "method-not-allowed").answersHeader("Allow", "GET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "201", "-1", "many", "5.0", "99999999999"})
  void a_limit_out_of_range_is_refused(String limit) {
    assertProblem(server.get("/v1/wallets?limit=" + limit), 400, "bad-parameter").field("limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "bm9wZQ", "%C3%A4", "eyJsaXN0aW5nIjoib3RoZXIiLCJrZXlzIjpbIjEiXX0"})
  void a_cursor_that_was_never_given_out_is_refused(String cursor) {
    assertProblem(server.get("/v1/wallets?cursor=" + cursor), 400, "bad-parameter").field("cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "W/\"7\"", "\"7\", \"8\"", "\"-1\"", "\"99999999999999999999\""})
  void an_if_match_that_names_no_version_is_refused(String tag) {
    var request = server.signedIn("/v1/wallets/w-1").header("If-Match", tag).DELETE();

    assertProblem(server.send(request), 400, "bad-header").field("If-Match");
  }

  @Test
  void an_idempotency_key_beyond_its_limit_is_refused() {
    var request =
        server.signedIn("/v1/wallets/w-1").header("Idempotency-Key", "k".repeat(129)).DELETE();

    assertProblem(server.send(request), 400, "bad-header").field("Idempotency-Key");
  }

  @Test
  void a_position_of_another_form_is_refused() {
    var request = server.signedIn("/v1/wallets/w-1").header("Troupe-Wait-For", "a b").GET();

    assertProblem(server.send(request), 400, "bad-header").field("Troupe-Wait-For");
  }

  @Test
  void a_change_of_another_version_than_expected_is_refused() {
    var request = server.signedIn("/v1/wallets/w-1").header("If-Match", "\"6\"").DELETE();

    assertProblem(server.send(request), 412, "precondition-failed").field("If-Match");
  }

  @Test
  void a_sign_up_needs_no_token_but_a_good_body() {
    var request =
        server
            .request("/v1/sign-ups")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"email\": \"nobody\"}"));

    assertProblem(server.send(request), 422, "invalid-value").errors("email not-an-email");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%zz HTTP/1.1\r\nHost: troupe\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: troupe\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "NO SUCH THING\r\n\r\n"
      })
  void what_is_no_http_request_is_answered_with_a_problem(String request) {
    var answer = server.raw(request);

    assertThat(answer).startsWith("HTTP/1.1 ").contains("application/problem+json");
    assertThat(answer).contains("\"code\":\"").contains("\"traceId\":\"").contains("nosniff");
  }

  @Test
  void headers_beyond_the_limit_are_refused() {
    var answer =
        server.raw("GET / HTTP/1.1\r\nHost: troupe\r\nCookie: " + "c".repeat(9_000) + "\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 431").contains("\"code\":\"headers-too-large\"");
  }

  @Test
  void a_path_beyond_the_limit_is_refused() {
    var answer = server.raw("GET /" + "p".repeat(9_000) + " HTTP/1.1\r\nHost: troupe\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 414").contains("\"code\":\"uri-too-long\"");
  }
}
