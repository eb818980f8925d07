package io.troupe.http.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Pattern;

/**
 * What a stored event may show: a personal value stands as {@code {"personal": true}}, and a hash
 * that a guess could be tested against as {@code {"secret": true}}.
 */
final class Redaction {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern SECRET = Pattern.compile("(?i).*hash|loginName");

  private Redaction() {}

  static JsonNode of(JsonNode json) {
    if (json.has("person") && json.has("sealed")) {
      return sign("personal");
    }
    if (json.isArray()) {
      var items = NODES.arrayNode();
      json.forEach(item -> items.add(of(item)));
      return items;
    }
    return json.isObject() ? members(json) : json;
  }

  private static JsonNode members(JsonNode json) {
    var members = NODES.objectNode();
    json.properties()
        .forEach(it ->
            members.set(
                it.getKey(),
                SECRET.matcher(it.getKey()).matches() ? sign("secret") : of(it.getValue())));
    return members;
  }

  private static JsonNode sign(String what) {
    return NODES.objectNode().put(what, true);
  }
}
