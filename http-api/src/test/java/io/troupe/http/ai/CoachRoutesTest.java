package io.troupe.http.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.troupe.engine.ai.coach.ModelScript;
import io.troupe.engine.ai.coach.ScriptedModelServer;
import io.troupe.engine.ai.coach.provider.CoachSettings;
import io.troupe.engine.ai.coach.provider.Provider;
import io.troupe.engine.journal.TestDatabases;
import io.troupe.engine.processes.coachquestion.CoachPrices;
import io.troupe.engine.processes.coachquestion.CoachTerms;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every test asks in a thread of its own, and sees the credits of one learner change. */
class CoachRoutesTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String QUESTION = "How long should I sleep?";
  private static final ModelScript ANSWER =
      ModelScript.streams("Seven ", "hours. [1]").usage(120, 9).finish("stop");

  /** 120 tokens read and 9 written, at 10 and 100 credits a thousand, rounded up. */
  private static final int COST = 3;

  @TempDir static Path folder;
  private static ScriptedModelServer server;
  private static CoachApi api;

  private final CoachClient lea = new CoachClient(api.as(Academy.LEARNER));
  private long before;

  @BeforeAll
  static void start() throws Exception {
    server = ScriptedModelServer.playing(ANSWER);
    api = CoachApi.start(TestDatabases.h2(folder), settings(server), terms(Duration.ofMinutes(1)));
  }

  @BeforeEach
  void settled() {
    await().atMost(SOON).until(() -> api.wallet().held().isZero());
    before = api.wallet().available().amount();
  }

  @AfterAll
  static void stop() throws Exception {
    api.close();
    server.close();
  }

  static CoachSettings settings(ScriptedModelServer server) {
    return new CoachSettings(
        Provider.OPENAI,
        server.baseUrl(),
        "key",
        "configured-1",
        300,
        null,
        Duration.ofSeconds(30),
        Duration.ofSeconds(5));
  }

  static CoachTerms terms(Duration answerWithin) {
    return new CoachTerms(new CoachPrices(10, 100), 300, answerWithin);
  }

  @Test
  void an_answer_is_streamed_and_charged_by_what_it_used() throws Exception {
    server.play(ANSWER);
    var thread = lea.thread();
    var events = CoachClient.events(lea.ask(thread, QUESTION, "a"));
    assertThat(events)
        .extracting(CoachClient.Event::name)
        .containsExactly("citations", "text", "text", "done");
    assertThat(events.getFirst().data().at("/citations/0/lessonId").asText()).isEqualTo("sleep");
    var done = events.getLast().data();
    assertThat(done.path("cost").asInt()).isEqualTo(COST);
    assertThat(done.path("ending").asText()).isEqualTo("complete");
    assertThat(done.path("model").asText()).isEqualTo("scripted-1");
    settledAt(before - COST);
    var exchange = lea.read(thread).at("/exchanges/0");
    assertThat(exchange.path("question").asText()).isEqualTo(QUESTION);
    assertThat(exchange.path("answer").asText()).isEqualTo("Seven hours. [1]");
  }

  @Test
  void a_locked_lesson_is_never_shown_to_the_model() throws Exception {
    server.play(ANSWER);
    CoachClient.events(lea.ask(lea.thread(), "What is the secret of sleep?", "a"));
    assertThat(server.requests().getLast().body()).contains("seven hours").doesNotContain("kept");
  }

  @Test
  void a_retry_gets_the_stored_answer_and_pays_nothing() throws Exception {
    server.play(ANSWER);
    var thread = lea.thread();
    var done = CoachClient.events(lea.ask(thread, QUESTION, "a")).getLast().data();
    settledAt(before - COST);
    var asked = server.requests().size();
    var again = CoachClient.events(lea.ask(thread, QUESTION, "a"));
    assertThat(again).extracting(CoachClient.Event::name).containsExactly("text", "done");
    assertThat(again.getFirst().data().path("text").asText()).isEqualTo("Seven hours. [1]");
    assertThat(again.getLast().data()).isEqualTo(done);
    assertThat(server.requests()).hasSize(asked);
    lea.ask(thread, "Another question", "a").problem(422, "idempotency-key-reused");
    settledAt(before - COST);
  }

  @Test
  void an_answer_that_the_provider_breaks_off_costs_what_it_used() throws Exception {
    // A connection that breaks takes with it what the client has not read yet.
    server.play(ModelScript.streams("Seven ").pause(Duration.ofMillis(500)).cut());
    var thread = lea.thread();
    var done = CoachClient.events(lea.ask(thread, QUESTION, "a")).getLast();
    assertThat(done.name()).isEqualTo("done");
    assertThat(done.data().path("ending").asText()).isEqualTo("cut");
    assertThat(done.data().path("cost").asInt()).isPositive();
    settledAt(before - done.data().path("cost").asInt());
  }

  @Test
  void a_provider_that_fails_before_the_first_word_costs_nothing() throws Exception {
    server.play(ModelScript.status(500));
    failsFreeOfCharge();
  }

  @Test
  void a_provider_that_stalls_before_the_first_word_costs_nothing() throws Exception {
    server.play(ModelScript.opens().stall());
    failsFreeOfCharge();
  }

  private void failsFreeOfCharge() throws Exception {
    var thread = lea.thread();
    var last = CoachClient.events(lea.ask(thread, QUESTION, "a")).getLast();
    assertThat(last.name()).isEqualTo("problem");
    assertThat(last.data().path("code").asText()).isEqualTo("coach-unavailable");
    assertThat(lea.read(thread).at("/exchanges/0/ending").asText()).isEqualTo("failed");
    settledAt(before);
    lea.ask(thread, QUESTION, "a").problem(503, "coach-unavailable");
  }

  @Test
  void without_consent_nothing_is_asked_and_nothing_is_held() {
    var asked = server.requests().size();
    var nora = new CoachClient(api.as(Academy.WITHOUT_CONSENT));
    var thread = nora.client().post("/v1/coach/threads", "{}").status(201).text("id");
    nora.ask(thread, QUESTION, "a").problem(403, "consent-needed");
    assertThat(server.requests()).hasSize(asked);
    assertThat(nora.read(thread).path("exchanges")).isEmpty();
  }

  @Test
  void without_credits_nothing_is_asked() {
    var asked = server.requests().size();
    var paul = new CoachClient(api.as(Academy.WITHOUT_CREDITS));
    var thread = paul.client().post("/v1/coach/threads", "{}").status(201).text("id");
    paul.ask(thread, QUESTION, "a").problem(402, "insufficient-credits");
    assertThat(server.requests()).hasSize(asked);
  }

  @Test
  void a_thread_of_somebody_else_does_not_exist() {
    var thread = lea.thread();
    var paul = new CoachClient(api.as(Academy.WITHOUT_CREDITS));
    paul.client().get("/v1/coach/threads/" + thread).problem(404, "no-such-thread");
    paul.ask(thread, QUESTION, "a").problem(404, "no-such-thread");
    paul.ask("nothing", QUESTION, "a").problem(404, "no-such-thread");
    paul.client()
        .post("/v1/coach/threads", "{'journeyId': '%s'}".formatted(Academy.JOURNEY))
        .problem(404, "no-such-journey");
  }

  private static void settledAt(long available) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(api.wallet().held().amount()).isZero();
          assertThat(api.wallet().available().amount()).isEqualTo(available);
        });
  }
}
