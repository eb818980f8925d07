package io.troupe.http.ai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.http.TestClient;
import io.troupe.http.TestResponse;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Asks in threads, and reads what comes as events. */
record CoachClient(TestClient client) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** An event of an answer. */
  record Event(String name, JsonNode data) {}

  String thread() {
    var started =
        client.post("/v1/coach/threads", "{'journeyId': '%s'}".formatted(Academy.JOURNEY));
    return started.status(201).text("id");
  }

  TestResponse ask(String thread, String text, String key) {
    return client.post(questions(thread), "{'text': '" + text + "'}", "Idempotency-Key", key);
  }

  /** An answer that is read as far as its first text; closing it hangs up. */
  InputStream askAndRead(HttpClient http, String thread) throws Exception {
    var request =
        client
            .request(questions(thread), "Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"text\": \"How long should I sleep?\"}"))
            .build();
    var body = http.send(request, BodyHandlers.ofInputStream()).body();
    var seen = new StringBuilder();
    while (seen.indexOf("event: text") < 0) {
      var next = body.read();
      assertThat(next).as("the answer ended with %s", seen).isNotNegative();
      seen.append((char) next);
    }
    return body;
  }

  JsonNode read(String thread) {
    return client.get("/v1/coach/threads/" + thread).status(200).json();
  }

  static List<Event> events(TestResponse response) throws Exception {
    assertThat(response.status(200).header("Content-Type")).startsWith("text/event-stream");
    var events = new ArrayList<Event>();
    for (var block : response.body().split("\n\n")) {
      var name = "";
      for (var line : block.split("\n")) {
        if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("data: ")) {
          events.add(new Event(name, MAPPER.readTree(line.substring(6))));
        }
      }
    }
    return events;
  }

  private static String questions(String thread) {
    return "/v1/coach/threads/" + thread + "/questions";
  }
}
