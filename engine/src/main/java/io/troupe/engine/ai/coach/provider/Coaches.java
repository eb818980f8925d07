package io.troupe.engine.ai.coach.provider;

import io.troupe.engine.ai.coach.Coach;

/** Opens the coach that is configured. */
public final class Coaches {

  private Coaches() {}

  /** A coach for these settings; makes no connection until it is asked something. */
  public static Coach open(CoachSettings settings) {
    var model =
        switch (settings.provider()) {
          case OFFLINE -> new OfflineModel();
          case OPENAI, GEMINI, ANTHROPIC, OLLAMA -> new LanguageModel(settings);
        };
    return new StreamingCoach(settings, model);
  }
}
