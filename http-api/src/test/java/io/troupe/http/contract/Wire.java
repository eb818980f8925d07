package io.troupe.http.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLDecoder;
import java.util.stream.Stream;

/** Exchanges in the validator's own form. */
final class Wire {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Wire() {}

  static Request request(Exchange exchange) {
    var target = exchange.target();
    var builder = new SimpleRequest.Builder(exchange.method(), target.getRawPath());
    exchange.requestHeaders().forEach(builder::withHeader);
    if (target.getRawQuery() != null) {
      Stream.of(target.getRawQuery().split("&")).forEach(pair -> parameter(builder, pair));
    }
    if (!exchange.requestBody().isEmpty()) {
      builder.withBody(exchange.requestBody());
    }
    return builder.build();
  }

  static Response response(Exchange exchange) {
    var builder = SimpleResponse.Builder.status(exchange.status());
    exchange.headers().forEach(builder::withHeader);
    if (!exchange.body().isEmpty()) {
      builder.withBody(exchange.body());
    }
    return builder.build();
  }

  /** The code of a problem; of what is none, a word that is no code. */
  static String problemCode(Exchange exchange) {
    return json(exchange.body()).path("code").asText("(none)");
  }

  /** JSON as a tree; a missing node for what is none. */
  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException _) {
      return MissingNode.getInstance();
    }
  }

  private static void parameter(SimpleRequest.Builder builder, String pair) {
    var parts = pair.split("=", 2);
    var value = parts.length == 2 ? parts[1] : "";
    builder.withQueryParam(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(value, UTF_8));
  }
}
