package io.troupe.engine.ai.coach.provider;

import dev.langchain4j.model.chat.response.ChatResponse;
import io.troupe.engine.ai.coach.CutCause;
import io.troupe.engine.ai.coach.Outcome;
import io.troupe.engine.ai.coach.Usage;
import org.jspecify.annotations.Nullable;

/** Works out what an answer came to. */
record Reckoning(AnswerModel model, Grounding grounding, String text) {

  /** The outcome of a response that came to an end, by the provider's figures where it gave any. */
  Outcome of(ChatResponse response) {
    var name = response.modelName();
    return outcome(usage(response), name == null || name.isBlank() ? model.name() : name);
  }

  /**
   * The outcome of an answer cut without figures. An error before the first token costs nothing:
   * the provider did not answer. A stall or a change of mind does, since the provider was at work.
   */
  Outcome cutBy(CutCause cause) {
    var unanswered =
        switch (cause) {
          case PROVIDER_ERROR, CONNECTION_LOST, RATE_LIMITED -> text.isEmpty();
          case TIMEOUT, CANCELLED, REFUSED -> false;
        };
    return outcome(unanswered ? Usage.NONE : model.estimate(grounding, text), model.name());
  }

  private Usage usage(ChatResponse response) {
    var usage = response.tokenUsage();
    if (usage == null || !isCount(usage.inputTokenCount()) || !isCount(usage.outputTokenCount())) {
      return model.estimate(grounding, text);
    }
    return new Usage(usage.inputTokenCount(), usage.outputTokenCount(), false);
  }

  // Anthropic's client reports 0 where the provider was silent.
  private static boolean isCount(@Nullable Integer tokens) {
    return tokens != null && tokens > 0;
  }

  private Outcome outcome(Usage usage, String modelName) {
    return new Outcome(text, usage, grounding.citedIn(text), modelName, model.promptVersion());
  }
}
