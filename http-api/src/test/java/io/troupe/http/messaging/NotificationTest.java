package io.troupe.http.messaging;

import static io.troupe.engine.tenancy.role.BuiltInRole.STUDENT;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.messaging.inbox.InboxCommand.Notify;
import io.troupe.engine.messaging.inbox.InboxEntity;
import io.troupe.engine.values.NotificationId;
import io.troupe.http.TestApi;
import io.troupe.http.contract.Contract;
import io.troupe.http.contract.Exchange;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class NotificationTest {
  private static TestApi api;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    api = TestApi.start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    api.close();
  }

  private static void tell(String account, String id) throws Exception {
    var enrolled = new Notify(new NotificationId(id), "enrolled", Map.of("journey", "j1"));
    api.node().done(InboxEntity.TYPE, account, id, enrolled);
  }

  @Test
  void an_inbox_that_nothing_has_come_to_is_empty() {
    var nobody = api.as("nobody", STUDENT);

    assertThat(nobody.get("/v1/notifications").status(200).json().get("items")).isEmpty();
    nobody.post("/v1/notifications/read", "{'ids': ['n1']}").status(204);
  }

  @Test
  void notifications_are_listed_page_by_page_the_newest_first() throws Exception {
    var student = api.as("paging", STUDENT);
    for (var id : new String[] {"n1", "n2", "n3"}) {
      tell("paging", id);
    }

    var first = student.get("/v1/notifications?limit=2").status(200);
    var second = student.get("/v1/notifications?limit=2&cursor=" + first.text("next"));

    assertThat(first.json().get("items"))
        .extracting(it -> it.get("id").asText())
        .containsExactly("n3", "n2");
    assertThat(second.status(200).json().get("items"))
        .extracting(it -> it.get("id").asText())
        .containsExactly("n1");
    assertThat(second.json().at("/items/0/about/journey").asText()).isEqualTo("j1");
  }

  @Test
  void what_was_read_is_marked() throws Exception {
    var student = api.as("reading", STUDENT);
    tell("reading", "n1");
    tell("reading", "n2");

    student.post("/v1/notifications/read", "{'ids': ['n1', 'gone']}").status(204);

    assertThat(student.get("/v1/notifications").json().get("items"))
        .extracting(it -> it.get("read").asBoolean())
        .containsExactly(false, true);
  }

  @Test
  void who_may_not_read_notifications_gets_none() {
    var nobody = api.as(TestApi.TENANT, "without", Set.of());

    nobody.get("/v1/notifications").problem(403, "forbidden");
    nobody.get("/v1/stream").problem(403, "forbidden");
  }

  @Test
  void the_stream_goes_on_after_the_last_one_that_was_seen() throws Exception {
    tell("streaming", "n1");
    tell("streaming", "n2");
    tell("streaming", "n3");

    try (var events = stream("streaming", "Last-Event-ID", "n1")) {
      var lines = events.iterator();
      assertThat(next(lines)).isEqualTo("id: n2");
      assertThat(next(lines)).isEqualTo("id: n3");
      tell("streaming", "n4");
      assertThat(next(lines)).isEqualTo("id: n4");
    }
  }

  @Test
  void the_stream_does_not_tell_of_others() throws Exception {
    tell("mine", "n1");
    tell("others", "n2");

    try (var events = stream("mine", "Last-Event-ID", "none")) {
      var lines = events.iterator();
      assertThat(next(lines)).isEqualTo("id: n1");
      tell("others", "n3");
      tell("mine", "n4");
      assertThat(next(lines)).isEqualTo("id: n4");
    }
  }

  @Test
  void what_is_streamed_is_as_documented() throws Exception {
    tell("documented", "n1");
    var response = follow("documented", "Last-Event-ID", "none");

    try (var lines = response.body()) {
      var event =
          lines
              .dropWhile(it -> !it.startsWith("id:"))
              .takeWhile(not(String::isEmpty))
              .collect(joining("\n", "", "\n\n"));
      Contract.ofTheApi().check(Exchange.of(response, "", event));
      assertThat(event).contains("event: notification", "id: n1");
    }
  }

  private static Stream<String> stream(String account, String... headers) throws Exception {
    return follow(account, headers).body();
  }

  private static HttpResponse<Stream<String>> follow(String account, String... headers)
      throws Exception {
    var request = api.as(account, STUDENT).request("/v1/stream", headers).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
  }

  /** The next line that gives an id. */
  private static String next(Iterator<String> lines) {
    while (lines.hasNext()) {
      var line = lines.next();
      if (line.startsWith("id: ")) {
        return line;
      }
    }
    throw new AssertionError("the stream has ended");
  }
}
