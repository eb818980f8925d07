package io.troupe.http.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * What a stored event may show: a personal value stands as {@code {"personal": true}}, and the hash
 * of an e-mail address, which outlives its person's key, as {@code {"secret": true}}. Hashes of
 * passwords and tokens are left out when the event is written down.
 */
final class Redaction {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String LOGIN_NAME = "loginName";

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
        .forEach(
            it ->
                members.set(
                    it.getKey(),
                    LOGIN_NAME.equals(it.getKey()) ? sign("secret") : of(it.getValue())));
    return members;
  }

  private static JsonNode sign(String what) {
    return NODES.objectNode().put(what, true);
  }
}
