package io.troupe.engine.ai.coach.provider;

import io.troupe.engine.ai.coach.Question;
import io.troupe.engine.ai.coach.ScriptedModelServer;
import io.troupe.engine.ai.coach.retrieval.Passage;
import java.time.Duration;
import java.util.List;

/** A small course, a question about it, and settings for a scripted server. */
final class CoachFixture {

  static final String KEY = "sk-secret-4711-do-not-show";

  static final List<Passage> LESSONS =
      List.of(
          new Passage("lesson-sleep", "Sleep", "Adults recover best with seven hours of sleep."),
          new Passage(
              "lesson-feedback", "Feedback", "Give feedback on behaviour, not on character."),
          new Passage("lesson-goals", "Goals", "A goal names a date and a measure."));

  private CoachFixture() {}

  static Question question(String text) {
    return new Question(text, LESSONS, List.of(), null, 500);
  }

  static CoachSettings settings(Provider provider, ScriptedModelServer server) {
    return settings(provider, server, Duration.ofSeconds(30), Duration.ofSeconds(20));
  }

  static CoachSettings settings(
      Provider provider, ScriptedModelServer server, Duration whole, Duration firstToken) {
    return new CoachSettings(
        provider, server.baseUrl(), KEY, "configured-1", 300, 0.2, whole, firstToken);
  }
}
