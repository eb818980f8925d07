package io.troupe.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

/** What came back, and what is expected of it. */
public record TestResponse(HttpResponse<?> response, String body) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Of this status, and a problem of this code. */
  public TestResponse problem(int status, String code) {
    status(status);
    assertThat(header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(text("code")).as(body).isEqualTo(code);
    return this;
  }

  public TestResponse status(int status) {
    assertThat(status()).as(body).isEqualTo(status);
    return this;
  }

  public int status() {
    return response.statusCode();
  }

  /** A header's value; empty when it is not there. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  public JsonNode json() {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A member of the body as text; empty when it is not there. */
  public String text(String member) {
    return json().path(member).asText();
  }
}
