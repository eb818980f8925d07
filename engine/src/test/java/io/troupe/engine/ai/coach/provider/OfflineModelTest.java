package io.troupe.engine.ai.coach.provider;

import static io.troupe.engine.ai.coach.provider.CoachFixture.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.ai.coach.Citation;
import io.troupe.engine.ai.coach.HeardAnswer;
import io.troupe.engine.ai.coach.Usage;
import org.junit.jupiter.api.Test;

class OfflineModelTest {

  @Test
  void the_offline_coach_says_so_quotes_the_lessons_and_costs_nothing() {
    var heard = ask("How much sleep do I need?");

    var outcome = heard.awaitOutcome();

    assertThat(outcome.text())
        .startsWith("No language model is connected")
        .contains("Sleep: \"Adults recover best with seven hours of sleep.\" [1]")
        .isEqualTo(heard.text());
    assertThat(outcome.citations()).extracting(Citation::lessonId).containsExactly("lesson-sleep");
    assertThat(outcome.usage()).isEqualTo(Usage.NONE);
    assertThat(outcome.modelName()).isEqualTo("offline");
  }

  @Test
  void the_offline_coach_says_when_the_lessons_hold_nothing() {
    var heard = ask("Who painted Guernica?");

    assertThat(heard.awaitOutcome().text()).contains("found nothing about this");
    assertThat(heard.citations()).isEmpty();
    assertThat(heard.awaitOutcome().citations()).isEmpty();
  }

  private static HeardAnswer ask(String text) {
    var heard = new HeardAnswer();
    Coaches.open(CoachSettings.offline()).answer(question(text), heard);
    return heard;
  }
}
