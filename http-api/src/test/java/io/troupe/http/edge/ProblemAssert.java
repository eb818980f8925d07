package io.troupe.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

/** What every problem response has to be, whatever it is about. */
final class ProblemAssert {
  private final HttpResponse<String> response;
  private final JsonNode body;

  private ProblemAssert(HttpResponse<String> response, JsonNode body) {
    this.response = response;
    this.body = body;
  }

  static ProblemAssert assertProblem(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    var problem = new ProblemAssert(response, parsed(response));
    return problem
        .member("code", code)
        .member("type", "/docs/problems#" + code)
        .member("status", Integer.toString(status))
        .member("traceId", header(response, "Troupe-Trace-Id"))
        .speaking();
  }

  ProblemAssert field(String path) {
    return member("field", path);
  }

  ProblemAssert noField() {
    assertThat(body.has("field")).isFalse();
    return this;
  }

  ProblemAssert errors(String... fieldsAndCodes) {
    assertThat(body.get("errors"))
        .extracting(it -> it.get("field").asText() + " " + it.get("code").asText())
        .containsExactly(fieldsAndCodes);
    return this;
  }

  ProblemAssert answersHeader(String name, String value) {
    assertThat(header(response, name)).isEqualTo(value);
    return this;
  }

  ProblemAssert detail(String part) {
    assertThat(body.get("detail").asText()).contains(part);
    return this;
  }

  ProblemAssert hides(String secret) {
    assertThat(response.body()).doesNotContain(secret);
    return this;
  }

  private ProblemAssert speaking() {
    assertThat(body.get("title").asText()).isNotBlank();
    assertThat(body.get("detail").asText()).isNotBlank();
    assertThat(body.get("advice").asText()).isNotBlank();
    return this;
  }

  private ProblemAssert member(String name, String value) {
    assertThat(body.path(name).asText()).as(response.body()).isEqualTo(value);
    return this;
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static JsonNode parsed(HttpResponse<String> response) {
    try {
      return new ObjectMapper().readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
