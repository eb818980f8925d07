package io.troupe.http.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.troupe.engine.ai.coach.ModelScript;
import io.troupe.engine.ai.coach.ScriptedModelServer;
import io.troupe.engine.ai.coach.provider.CoachSettings;
import io.troupe.engine.journal.TestDatabases;
import io.troupe.engine.processes.coachquestion.CoachTerms;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoachNodeTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  void a_question_whose_node_stops_in_the_middle_is_given_up_and_its_credits_come_back()
      throws Exception {
    var database = TestDatabases.h2(folder);
    var terms = CoachRoutesTest.terms(Duration.ofSeconds(15));
    try (var server = ScriptedModelServer.playing(ModelScript.streams("Seven ").stall())) {
      var settings = CoachRoutesTest.settings(server);
      String thread;
      var http = HttpClient.newHttpClient();
      try (var api = CoachApi.start(database, settings, terms)) {
        var lea = new CoachClient(api.as(Academy.LEARNER));
        thread = lea.thread();
        lea.askAndRead(http, thread);
        assertThat(api.wallet().held().amount()).isPositive();
      }
      http.shutdownNow();
      try (var api = CoachApi.restart(database, settings, terms)) {
        await()
            .atMost(SOON)
            .untilAsserted(() -> assertThat(api.wallet().available().amount()).isEqualTo(1_000));
        assertThat(api.wallet().held().isZero()).isTrue();
        var exchange = new CoachClient(api.as(Academy.LEARNER)).read(thread).at("/exchanges/0");
        assertThat(exchange.path("ending").asText()).isEqualTo("abandoned");
      }
    }
  }

  @Test
  void a_client_that_hangs_up_stops_the_model_and_pays_what_was_used() throws Exception {
    var terms = CoachRoutesTest.terms(Duration.ofMinutes(1));
    try (var server = ScriptedModelServer.playing(talkative());
        var api =
            CoachApi.start(TestDatabases.h2(folder), CoachRoutesTest.settings(server), terms)) {
      var lea = new CoachClient(api.as(Academy.LEARNER));
      var thread = lea.thread();
      var http = HttpClient.newHttpClient();
      var answer = lea.askAndRead(http, thread);
      lea.ask(thread, "How long should I sleep?", "other").problem(409, "question-open");
      answer.close();
      http.shutdownNow();
      await().atMost(SOON).until(() -> !lea.read(thread).has("openQuestionId"));
      var exchange = lea.read(thread).at("/exchanges/0");
      assertThat(exchange.path("ending").asText()).isEqualTo("cut");
      assertThat(exchange.path("answer").asText()).startsWith("Seven ");
      assertThat(exchange.path("cost").asInt()).isPositive();
      await().atMost(SOON).until(() -> api.wallet().held().isZero());
      var left = 1_000 - exchange.path("cost").asInt();
      assertThat(api.wallet().available().amount()).isEqualTo(left);
    }
  }

  /** Twenty seconds of talk: a hang-up is seen when the next word is written to the socket. */
  private static ModelScript talkative() {
    var word = List.of(new ModelScript.Step.Token("Seven "), pause());
    var steps = Collections.nCopies(200, word).stream().flatMap(List::stream).toList();
    return new ModelScript(steps).finish("stop");
  }

  private static ModelScript.Step pause() {
    return new ModelScript.Step.Pause(Duration.ofMillis(100));
  }

  @Test
  void without_a_model_the_coach_says_so_and_is_free() throws Exception {
    try (var api =
        CoachApi.start(TestDatabases.h2(folder), CoachSettings.offline(), CoachTerms.offline())) {
      var lea = new CoachClient(api.as(Academy.LEARNER));
      var thread = lea.thread();
      var events = CoachClient.events(lea.ask(thread, "How long should I sleep?", "a"));
      assertThat(events.get(1).data().path("text").asText()).contains("No language model");
      assertThat(events.getLast().data().path("ending").asText()).isEqualTo("offline");
      assertThat(events.getLast().data().path("cost").asInt()).isZero();
      assertThat(api.wallet().available().amount()).isEqualTo(1_000);
      await()
          .atMost(SOON)
          .untilAsserted(() ->
              assertThat(lea.client().get("/v1/coach/threads").status(200).body())
                  .contains(thread)
                  .contains("\"questions\":1"));
      var paul = api.as(Academy.WITHOUT_CREDITS).get("/v1/coach/threads");
      assertThat(paul.status(200).json().path("items")).isEmpty();
    }
  }
}
