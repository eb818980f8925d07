package io.troupe.http.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.http.docs.document.ApiDocument;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContractTest {
  private static final String WALLET = "{\"id\":\"w1\",\"balance\":5,\"held\":2,\"available\":3}";
  private static final String CHANGE = "{\"id\":\"g1\",\"wallet\":" + WALLET + "}";
  private static final String GRANT = "{\"amount\":5,\"reason\":\"welcome\"}";

  private final Contract contract = new Contract(ApiDocument.load());

  @Test
  void an_exchange_as_documented_passes_and_is_remembered() {
    contract.check(read(200, WALLET));
    contract.check(granted(GRANT, CHANGE));
    assertThat(contract.unseen()).doesNotContain("readWallet", "grantCredits").contains("enrol");
  }

  @Test
  void a_field_that_is_missing_too_much_or_of_another_type_is_noticed() {
    assertBroken(read(200, "{\"id\":\"w1\",\"balance\":5,\"held\":2}"), "'available'");
    assertBroken(read(200, WALLET.replace("}", ",\"owner\":\"a1\"}")), "'owner'");
    assertBroken(read(200, WALLET.replace("5", "\"5\"")), "integer");
    assertBroken(read(200, WALLET.replace("5", "-5")), "/balance: must have a minimum");
  }

  @Test
  void a_status_a_header_or_a_media_type_out_of_line_is_noticed() {
    assertBroken(read(201, WALLET), "201");
    assertBroken(without("ETag", read(200, WALLET)), "ETag");
    assertBroken(with("ETag", "W/\"x\"", read(200, WALLET)), "regex pattern");
    assertBroken(without("Troupe-Trace-Id", read(200, WALLET)), "no trace id");
    assertBroken(with("Content-Type", "text/plain", read(200, WALLET)), "text/plain");
  }

  @Test
  void an_accepted_request_that_the_document_forbids_is_noticed() {
    assertBroken(granted("{\"amount\":5,\"reason\":\"a\",\"colour\":\"red\"}", CHANGE), "colour");
    assertBroken(
        granted("{\"amount\":0,\"reason\":\"a\"}", CHANGE), "/amount: must have a minimum");
    assertBroken(
        get("/v1/members?limit=9999", 200, "{\"items\":[]}"), "limit: must have a maximum");
  }

  @Test
  void a_refused_request_may_be_anything() {
    var refused = granted("{}", problem(400, "missing-field"));
    assertThatCode(() -> contract.check(as(400, refused))).doesNotThrowAnyException();
  }

  @Test
  void a_problem_that_is_not_declared_for_the_operation_is_noticed() {
    contract.check(read(404, problem(404, "not-found")));
    assertBroken(read(409, problem(409, "overpaid")), "no problem 'overpaid' here");
    assertBroken(read(500, "Oops"), "(none)");
    assertBroken(
        with("Content-Type", "application/json", read(404, problem(404, "not-found"))),
        "application/json");
  }

  @Test
  void what_is_not_documented_may_only_be_not_found_or_not_allowed() {
    contract.check(get("/v1/unheard-of", 404, problem(404, "not-found")));
    assertBroken(get("/v1/unheard-of", 200, "{}"), "no such operation");
    assertBroken(get("/v1/unheard-of", 404, problem(404, "no-such-journey")), "no-such-journey");
    var deleted = method("DELETE", read(405, problem(405, "method-not-allowed")));
    assertThatCode(() -> contract.check(deleted)).doesNotThrowAnyException();
  }

  @Test
  void each_whole_event_of_a_stream_is_checked() {
    contract.check(answer("event: text\ndata: {\"text\":\"Hello\"}\n\n: idle\n\nevent: te"));
    assertBroken(answer("event: text\ndata: {\"txt\":\"Hello\"}\n\n"), "event 'text'");
    assertBroken(answer("event: joke\ndata: {}\n\n"), "no event 'joke'");
  }

  private void assertBroken(Exchange exchange, String breach) {
    assertThatThrownBy(() -> contract.check(exchange))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(breach);
  }

  private static Exchange read(int status, String body) {
    return get("/v1/wallets/w1", status, body);
  }

  private static Exchange get(String target, int status, String body) {
    var type = status < 400 ? "application/json" : "application/problem+json";
    return exchange("GET", target, "", status, type, body);
  }

  private static Exchange granted(String request, String body) {
    return exchange("POST", "/v1/wallets/w1/grants", request, 201, "application/json", body);
  }

  private static Exchange answer(String events) {
    var question = "{\"text\":\"How?\"}";
    return exchange(
        "POST", "/v1/coach/threads/t1/questions", question, 200, "text/event-stream", events);
  }

  private static Exchange exchange(
      String method, String target, String request, int status, String type, String body) {
    var headers =
        Map.of(
            "Content-Type", List.of(type),
            "ETag", List.of("\"7\""),
            "Location", List.of("/v1/wallets/w1"),
            "Troupe-Position", List.of("wallet.w1.7"),
            "Troupe-Trace-Id", List.of("0".repeat(32)));
    var sent =
        Map.of("Authorization", List.of("Bearer x"), "Content-Type", List.of("application/json"));
    return new Exchange(method, URI.create(target), sent, request, status, headers, body);
  }

  private static String problem(int status, String code) {
    return """
    {"type":"/docs/problems#%s","title":"T","status":%d,"code":"%s","detail":"D","advice":"A",
    "traceId":"%s"}\
    """
        .formatted(code, status, code, "0".repeat(32));
  }

  private static Exchange as(int status, Exchange it) {
    var problem = with("Content-Type", "application/problem+json", it);
    return copy(problem, it.method(), status, problem.headers());
  }

  private static Exchange method(String method, Exchange it) {
    return copy(it, method, it.status(), it.headers());
  }

  private static Exchange with(String header, String value, Exchange it) {
    var headers = new TreeMap<>(it.headers());
    headers.put(header, List.of(value));
    return copy(it, it.method(), it.status(), headers);
  }

  private static Exchange without(String header, Exchange it) {
    var headers = new HashMap<>(it.headers());
    headers.remove(header);
    return copy(it, it.method(), it.status(), headers);
  }

  private static Exchange copy(
      Exchange it, String method, int status, Map<String, List<String>> headers) {
    return new Exchange(
        method, it.target(), it.requestHeaders(), it.requestBody(), status, headers, it.body());
  }
}
