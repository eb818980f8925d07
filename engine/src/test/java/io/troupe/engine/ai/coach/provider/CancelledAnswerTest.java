package io.troupe.engine.ai.coach.provider;

import static io.troupe.engine.ai.coach.provider.CoachFixture.question;
import static io.troupe.engine.ai.coach.provider.CoachFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.troupe.engine.ai.coach.AnswerListener;
import io.troupe.engine.ai.coach.Citation;
import io.troupe.engine.ai.coach.CutCause;
import io.troupe.engine.ai.coach.HeardAnswer;
import io.troupe.engine.ai.coach.ModelScript;
import io.troupe.engine.ai.coach.Outcome;
import io.troupe.engine.ai.coach.Question;
import io.troupe.engine.ai.coach.ScriptedModelServer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class CancelledAnswerTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  @ParameterizedTest
  @EnumSource(
      value = Provider.class,
      names = {"OPENAI", "ANTHROPIC"})
  void a_cancelled_answer_keeps_its_text_and_hangs_up_on_the_model(Provider provider) {
    try (var server = ScriptedModelServer.playing(ModelScript.streams("Seven ").stall())) {
      var heard = new HeardAnswer();
      var answering = Coaches.open(settings(provider, server)).answer(sleep(), heard);
      heard.awaitText();

      answering.cancel();

      assertThat(heard.awaitCut().cause()).isEqualTo(CutCause.CANCELLED);
      assertThat(heard.awaitCut().soFar().text()).isEqualTo("Seven ");
      assertThat(heard.awaitCut().soFar().usage().estimated()).isTrue();
      await().atMost(LIMIT).until(() -> server.hangUps() == 1);
    }
  }

  @Test
  void cancelling_twice_or_after_the_end_changes_nothing() {
    try (var server = ScriptedModelServer.playing(ModelScript.says("Seven.").usage(9, 2))) {
      var heard = new HeardAnswer();
      var answering = Coaches.open(settings(Provider.OPENAI, server)).answer(sleep(), heard);
      heard.awaitOutcome();

      answering.cancel();
      answering.cancel();

      assertThat(heard.endings()).isEqualTo(1);
    }
  }

  @Test
  void a_coach_that_is_closed_cancels_what_is_under_way_and_what_comes_after() {
    try (var server = ScriptedModelServer.playing(ModelScript.streams("Seven ").stall())) {
      var coach = Coaches.open(settings(Provider.OPENAI, server));
      var early = new HeardAnswer();
      coach.answer(sleep(), early);
      early.awaitText();

      coach.close();
      var late = new HeardAnswer();
      coach.answer(sleep(), late);

      assertThat(early.awaitCut().cause()).isEqualTo(CutCause.CANCELLED);
      assertThat(late.awaitCut().cause()).isEqualTo(CutCause.CANCELLED);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void a_listener_that_throws_ends_its_answer_as_cancelled() {
    try (var server = ScriptedModelServer.playing(ModelScript.streams("Seven ").stall())) {
      var heard = new HeardAnswer();
      Coaches.open(settings(Provider.OPENAI, server)).answer(sleep(), new Faulty(heard));

      assertThat(heard.awaitCut().cause()).isEqualTo(CutCause.CANCELLED);
      await().atMost(LIMIT).until(() -> server.hangUps() == 1);
    }
  }

  @Test
  void a_slow_listener_holds_the_model_back_and_loses_nothing() {
    var tokens = new String[1_000];
    Arrays.setAll(tokens, i -> i + " ");
    try (var server = ScriptedModelServer.playing(ModelScript.says(tokens).usage(9, 1_000))) {
      var heard = new HeardAnswer();
      var gate = new CountDownLatch(1);
      Coaches.open(settings(Provider.OPENAI, server))
          .answer(sleep(), new GatedListener(heard, gate));
      heard.awaitText();

      gate.countDown();

      assertThat(heard.awaitOutcome().text()).isEqualTo(String.join("", tokens));
    }
  }

  @Test
  void a_cancelled_answer_passes_by_the_text_that_is_waiting() {
    var tokens = new String[100];
    Arrays.fill(tokens, "on ");
    try (var server = ScriptedModelServer.playing(ModelScript.says(tokens).usage(9, 100))) {
      var heard = new HeardAnswer();
      var gate = new CountDownLatch(1);
      var answering =
          Coaches.open(settings(Provider.OPENAI, server))
              .answer(sleep(), new GatedListener(heard, gate));
      heard.awaitText();

      answering.cancel();
      gate.countDown();

      assertThat(heard.awaitCut().soFar().text()).isEqualTo("on ");
    }
  }

  private static Question sleep() {
    return question("How much sleep do I need?");
  }

  /** Fails on the first piece of text. */
  private record Faulty(HeardAnswer heard) implements AnswerListener {
    @Override
    public void onCitations(List<Citation> citations) {
      heard.onCitations(citations);
    }

    @Override
    public void onText(String delta) {
      throw new IllegalStateException("the listener broke");
    }

    @Override
    public void onComplete(Outcome outcome) {
      heard.onComplete(outcome);
    }

    @Override
    public void onCut(Outcome soFar, CutCause cause) {
      heard.onCut(soFar, cause);
    }
  }
}
