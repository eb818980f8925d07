package io.troupe.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RepeatTest {
  private static final String BODY =
      """
      {"amount": 5, "currency": "EUR", "expires": "2026-01-31T09:00:00Z",
       "learner": {"email": "ann@example.org"}, "tags": []}\
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
  void a_repeat_of_the_key_makes_the_same_command() {
    assertThat(grant("w-1", "key-1")).isEqualTo(grant("w-1", "key-1")).hasSize(22);
  }

  @Test
  void another_key_or_path_makes_another_command() {
    assertThat(List.of(grant("w-1", "key-1"), grant("w-1", "key-2"), grant("w-2", "key-1")))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_request_without_a_key_makes_a_command_of_its_own() {
    var commands = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      commands.add(
          server.json(server.post("/v1/wallets/w-1/grants", BODY)).get("commandId").asText());
    }

    assertThat(commands).doesNotHaveDuplicates().allMatch(id -> id.length() == 22);
  }

  @Test
  void strangers_with_the_same_key_do_not_meet() {
    assertThat(signUp("ann@example.org")).isEqualTo(signUp("ann@example.org"));
    assertThat(signUp("ann@example.org")).isNotEqualTo(signUp("bob@example.org"));
  }

  @Test
  void the_pages_of_a_listing_hold_each_item_once() {
    var items = new ArrayList<Integer>();
    var next = "";
    do {
      var page = server.json(server.get("/v1/wallets?limit=3" + next));
      page.get("items").forEach(item -> items.add(item.asInt()));
      next = cursor(page);
    } while (!next.isEmpty());

    assertThat(items).containsExactly(1, 2, 3, 4, 5, 6, 7);
  }

  private static String cursor(JsonNode page) {
    return page.has("next") ? "&cursor=" + page.get("next").asText() : "";
  }

  private static String grant(String wallet, String key) {
    return commandId(server.signedIn("/v1/wallets/" + wallet + "/grants"), key, BODY);
  }

  private static String signUp(String email) {
    return commandId(server.request("/v1/sign-ups"), "1", "{\"email\": \"" + email + "\"}");
  }

  private static String commandId(HttpRequest.Builder request, String key, String body) {
    var response =
        server.send(
            request
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    return server.json(response).get("commandId").asText();
  }
}
