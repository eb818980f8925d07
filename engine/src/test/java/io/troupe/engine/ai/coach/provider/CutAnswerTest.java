package io.troupe.engine.ai.coach.provider;

import static io.troupe.engine.ai.coach.provider.CoachFixture.question;
import static io.troupe.engine.ai.coach.provider.CoachFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.troupe.engine.ai.coach.CutCause;
import io.troupe.engine.ai.coach.HeardAnswer;
import io.troupe.engine.ai.coach.ModelScript;
import io.troupe.engine.ai.coach.ScriptedModelServer;
import io.troupe.engine.ai.coach.Usage;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class CutAnswerTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(400);

  @ParameterizedTest
  @CsvSource({
    "OPENAI, 401, PROVIDER_ERROR",
    "OPENAI, 429, RATE_LIMITED",
    "OPENAI, 500, PROVIDER_ERROR",
    "GEMINI, 429, RATE_LIMITED",
    "OLLAMA, 404, PROVIDER_ERROR",
    "ANTHROPIC, 401, PROVIDER_ERROR",
    "ANTHROPIC, 429, RATE_LIMITED",
    "ANTHROPIC, 529, PROVIDER_ERROR"
  })
  void a_refused_request_costs_nothing(Provider provider, int status, CutCause cause) {
    try (var server = ScriptedModelServer.playing(ModelScript.status(status))) {
      var cut = ask(settings(provider, server)).awaitCut();

      assertThat(cut.cause()).isEqualTo(cause);
      assertThat(cut.soFar().text()).isEmpty();
      assertThat(cut.soFar().usage()).isEqualTo(Usage.NONE);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Provider.class,
      names = {"OPENAI", "ANTHROPIC"})
  void a_broken_connection_leaves_the_text_so_far_and_a_counted_usage(Provider provider) {
    try (var server = ScriptedModelServer.playing(ModelScript.streams("Seven ", "ho").stall())) {
      var heard = ask(settings(provider, server));
      await().atMost(LONG).until(() -> heard.text().equals("Seven ho"));

      server.breakConnections();

      assertCutAfterText(heard, CutCause.CONNECTION_LOST);
    }
  }

  @Test
  void a_connection_that_breaks_before_any_text_costs_nothing() {
    try (var server = ScriptedModelServer.playing(ModelScript.opens().cut())) {
      var cut = ask(settings(Provider.OPENAI, server)).awaitCut();

      assertThat(cut.cause()).isEqualTo(CutCause.CONNECTION_LOST);
      assertThat(cut.soFar().usage()).isEqualTo(Usage.NONE);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Provider.class,
      names = {"OPENAI", "ANTHROPIC"})
  void a_response_that_ends_without_the_models_own_ending_is_cut(Provider provider) {
    try (var server = ScriptedModelServer.playing(ModelScript.streams("Seven ", "ho").endEarly())) {
      assertCutAfterText(ask(settings(provider, server)), CutCause.CONNECTION_LOST);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Provider.class,
      names = {"OPENAI", "ANTHROPIC"})
  void an_error_in_the_stream_is_the_providers(Provider provider) {
    try (var server =
        ScriptedModelServer.playing(ModelScript.streams("Seven ", "ho").streamError().stall())) {
      assertCutAfterText(ask(settings(provider, server)), CutCause.PROVIDER_ERROR);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Provider.class,
      names = {"OPENAI", "ANTHROPIC"})
  void an_answer_stopped_by_the_providers_content_rules_is_refused(Provider provider) {
    var script = ModelScript.streams("I ").finish("content_filter").usage(80, 2);
    try (var server = ScriptedModelServer.playing(script)) {
      var cut = ask(settings(provider, server)).awaitCut();

      assertThat(cut.cause()).isEqualTo(CutCause.REFUSED);
      assertThat(cut.soFar().usage()).isEqualTo(new Usage(80, 2, false));
    }
  }

  @Test
  void reaching_the_token_limit_is_an_ordinary_ending() {
    var script = ModelScript.streams("Seven ").finish("length").usage(80, 2);
    try (var server = ScriptedModelServer.playing(script)) {
      assertThat(ask(settings(Provider.OPENAI, server)).awaitOutcome().text()).isEqualTo("Seven ");
    }
  }

  @Test
  void an_ending_without_any_text_is_no_answer() {
    try (var server = ScriptedModelServer.playing(ModelScript.says().usage(80, 1))) {
      var cut = ask(settings(Provider.OPENAI, server)).awaitCut();

      assertThat(cut.cause()).isEqualTo(CutCause.PROVIDER_ERROR);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Provider.class,
      names = {"OPENAI", "ANTHROPIC"})
  void a_stall_before_the_first_token_is_cut_and_hung_up_on(Provider provider) {
    try (var server = ScriptedModelServer.playing(ModelScript.opens().stall())) {
      var cut = ask(settings(provider, server, LONG, SHORT)).awaitCut();

      assertThat(cut.cause()).isEqualTo(CutCause.TIMEOUT);
      assertThat(cut.soFar().usage().outputTokens()).isZero();
      assertThat(cut.soFar().usage().inputTokens()).isPositive();
      await().atMost(LONG).until(() -> server.hangUps() == 1);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Provider.class,
      names = {"OPENAI", "ANTHROPIC"})
  void a_stall_in_the_middle_is_cut_with_the_text_so_far(Provider provider) {
    try (var server = ScriptedModelServer.playing(ModelScript.streams("Seven ", "ho").stall())) {
      var settings = settings(provider, server, Duration.ofSeconds(3), Duration.ofSeconds(3));

      assertCutAfterText(ask(settings), CutCause.TIMEOUT);
      await().atMost(LONG).until(() -> server.hangUps() == 1);
    }
  }

  @Test
  void a_model_that_never_stops_talking_is_cut_at_the_whole_time() {
    var script = ModelScript.streams("and ");
    for (var i = 0; i < 200; i++) {
      script = new ModelScript(script.pause(Duration.ofMillis(50)).steps());
      script = append(script, "so on ");
    }
    try (var server = ScriptedModelServer.playing(script)) {
      var settings =
          settings(Provider.OPENAI, server, Duration.ofSeconds(2), Duration.ofSeconds(2));

      assertThat(ask(settings).awaitCut().cause()).isEqualTo(CutCause.TIMEOUT);
    }
  }

  @Test
  void an_answer_longer_than_any_thread_keeps_is_cut() {
    var script = ModelScript.streams("x".repeat(40_000), "y".repeat(40_000)).stall();
    try (var server = ScriptedModelServer.playing(script)) {
      var cut = ask(settings(Provider.OPENAI, server)).awaitCut();

      assertThat(cut.cause()).isEqualTo(CutCause.PROVIDER_ERROR);
      assertThat(cut.soFar().text()).hasSize(40_000);
    }
  }

  @Test
  void a_server_that_cannot_be_reached_costs_nothing() {
    var server = ScriptedModelServer.playing(ModelScript.says("never"));
    var settings = settings(Provider.OPENAI, server);
    server.close();

    var cut = ask(settings).awaitCut();

    assertThat(cut.cause()).isEqualTo(CutCause.CONNECTION_LOST);
    assertThat(cut.soFar().usage()).isEqualTo(Usage.NONE);
  }

  private static void assertCutAfterText(HeardAnswer heard, CutCause cause) {
    var cut = heard.awaitCut();
    assertThat(cut.cause()).isEqualTo(cause);
    assertThat(cut.soFar().text()).isEqualTo("Seven ho").isEqualTo(heard.text());
    assertThat(cut.soFar().usage().estimated()).isTrue();
    assertThat(cut.soFar().usage().outputTokens()).isBetween(2, 4);
    assertThat(cut.soFar().usage().inputTokens()).isBetween(100, 600);
  }

  private static ModelScript append(ModelScript script, String token) {
    var steps = new ArrayList<>(script.steps());
    steps.add(new ModelScript.Step.Token(token));
    return new ModelScript(steps);
  }

  private static HeardAnswer ask(CoachSettings settings) {
    var heard = new HeardAnswer();
    Coaches.open(settings).answer(question("How much sleep do I need?"), heard);
    return heard;
  }
}
