package io.troupe.engine.ai.coach.provider;

import static io.troupe.engine.ai.coach.provider.CoachFixture.KEY;
import static io.troupe.engine.ai.coach.provider.CoachFixture.question;
import static io.troupe.engine.ai.coach.provider.CoachFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.troupe.engine.ai.coach.Citation;
import io.troupe.engine.ai.coach.HeardAnswer;
import io.troupe.engine.ai.coach.ModelRequest;
import io.troupe.engine.ai.coach.ModelScript;
import io.troupe.engine.ai.coach.Question;
import io.troupe.engine.ai.coach.ScriptedModelServer;
import io.troupe.engine.ai.coach.Usage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class LanguageModelTest {

  private static final ModelScript ANSWER = ModelScript.says("Seven ", "hours [1].").usage(120, 9);

  @ParameterizedTest
  @EnumSource(value = Provider.class, mode = EnumSource.Mode.EXCLUDE, names = "OFFLINE")
  void an_answer_is_streamed_and_settled_by_the_providers_figures(Provider provider) {
    try (var server = ScriptedModelServer.playing(ANSWER)) {
      var heard = ask(provider, server, question("How much sleep do I need?"));

      var outcome = heard.awaitOutcome();

      assertThat(heard.heard())
          .containsExactly(
              new HeardAnswer.Heard.Citations(heard.citations()),
              new HeardAnswer.Heard.Text("Seven "),
              new HeardAnswer.Heard.Text("hours [1]."),
              new HeardAnswer.Heard.Complete(outcome));
      assertThat(outcome.text()).isEqualTo("Seven hours [1].");
      assertThat(outcome.usage()).isEqualTo(new Usage(120, 9, false));
      assertThat(outcome.modelName()).isEqualTo("scripted-1");
      assertThat(outcome.promptVersion()).isEqualTo("coach-1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OPENAI, /v1/chat/completions, max_completion_tokens",
    "GEMINI, /v1/chat/completions, max_tokens",
    "OLLAMA, /v1/chat/completions, max_tokens",
    "ANTHROPIC, /v1/messages, max_tokens"
  })
  void a_request_names_the_configured_model_key_and_limit(
      Provider provider, String path, String limit) {
    try (var server = ScriptedModelServer.playing(ANSWER)) {
      ask(provider, server, question("How much sleep do I need?")).awaitOutcome();

      var request = server.requests().getFirst();

      assertThat(request.path()).isEqualTo(path);
      assertThat(request.key()).isEqualTo(KEY);
      assertThat(compact(request))
          .contains("\"model\":\"configured-1\"", "\"stream\":true", "\"temperature\":0.2")
          .contains("\"%s\":300".formatted(limit));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Provider.class,
      names = {"OPENAI", "GEMINI", "OLLAMA"})
  void an_openai_compatible_server_is_asked_for_its_usage(Provider provider) {
    try (var server = ScriptedModelServer.playing(ANSWER)) {
      ask(provider, server, question("How much sleep do I need?")).awaitOutcome();

      assertThat(compact(server.requests().getFirst()))
          .contains("\"stream_options\":{\"include_usage\":true}");
    }
  }

  @Test
  void the_lower_of_two_token_limits_holds() {
    try (var server = ScriptedModelServer.playing(ANSWER)) {
      var asked = question("How much sleep do I need?");
      ask(
              Provider.OPENAI,
              server,
              new Question(asked.text(), asked.unlocked(), List.of(), null, 77))
          .awaitOutcome();

      assertThat(compact(server.requests().getFirst())).contains("\"max_completion_tokens\":77");
    }
  }

  @Test
  void ollama_needs_no_key() {
    try (var server = ScriptedModelServer.playing(ANSWER)) {
      var settings = settings(Provider.OLLAMA, server);
      var keyless =
          new CoachSettings(
              Provider.OLLAMA,
              server.baseUrl(),
              "",
              "",
              300,
              null,
              settings.requestTimeout(),
              settings.firstTokenTimeout());
      var heard = new HeardAnswer();
      Coaches.open(keyless).answer(question("How much sleep do I need?"), heard);

      assertThat(heard.awaitOutcome().text()).isEqualTo("Seven hours [1].");
      assertThat(server.requests().getFirst().headers()).doesNotContainKey("authorization");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Provider.class,
      names = {"OPENAI", "ANTHROPIC"})
  void without_the_providers_figures_the_usage_is_counted_and_marked_so(Provider provider) {
    try (var server = ScriptedModelServer.playing(ModelScript.says("Seven ", "hours [1]."))) {
      var usage =
          ask(provider, server, question("How much sleep do I need?")).awaitOutcome().usage();

      assertThat(usage.estimated()).isTrue();
      assertThat(usage.inputTokens()).isBetween(100, 600);
      assertThat(usage.outputTokens()).isBetween(4, 8);
    }
  }

  @Test
  void an_outcome_cites_what_its_text_refers_to_and_nothing_invented() {
    try (var server =
        ScriptedModelServer.playing(ModelScript.says("By behaviour [1], [9].").usage(50, 5))) {
      var heard = ask(Provider.OPENAI, server, question("feedback on behaviour, sleep, a goal"));

      assertThat(heard.awaitOutcome().citations())
          .extracting(Citation::number, Citation::lessonId)
          .containsExactly(tuple(1, "lesson-feedback"));
      assertThat(heard.citations()).extracting(Citation::number).containsExactly(1, 2, 3);
    }
  }

  private static HeardAnswer ask(Provider provider, ScriptedModelServer server, Question question) {
    var heard = new HeardAnswer();
    Coaches.open(settings(provider, server)).answer(question, heard);
    return heard;
  }

  private static String compact(ModelRequest request) {
    return request.body().replaceAll("\\s+", "");
  }
}
