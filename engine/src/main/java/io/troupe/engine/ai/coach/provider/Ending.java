package io.troupe.engine.ai.coach.provider;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import io.troupe.engine.ai.coach.AnswerListener;
import io.troupe.engine.ai.coach.CutCause;
import io.troupe.engine.ai.coach.Outcome;
import org.jspecify.annotations.Nullable;

/** How an answer ended. */
sealed interface Ending {

  /** Tells the listener, who hears nothing after it. */
  void tell(AnswerListener listener);

  /** The ending that a response stands for; one without a finish reason was broken off. */
  static Ending of(ChatResponse response, Provider provider, Reckoning reckoning) {
    var cause = cause(response.finishReason(), provider, reckoning.text().isBlank());
    var outcome = reckoning.of(response);
    return cause == null ? new Complete(outcome) : new Cut(outcome, cause);
  }

  private static @Nullable CutCause cause(
      @Nullable FinishReason reason, Provider provider, boolean blank) {
    return switch (reason) {
      case null -> CutCause.CONNECTION_LOST;
      case CONTENT_FILTER -> CutCause.REFUSED;
      // The library has no name of its own for Anthropic's stop reason "refusal".
      case OTHER -> provider == Provider.ANTHROPIC ? CutCause.REFUSED : unlessText(blank);
      case STOP, LENGTH, TOOL_EXECUTION -> unlessText(blank);
    };
  }

  private static @Nullable CutCause unlessText(boolean blank) {
    return blank ? CutCause.PROVIDER_ERROR : null;
  }

  /** The model finished. */
  record Complete(Outcome outcome) implements Ending {
    @Override
    public void tell(AnswerListener listener) {
      listener.onComplete(outcome);
    }
  }

  /** Something stopped it. */
  record Cut(Outcome soFar, CutCause cause) implements Ending {
    @Override
    public void tell(AnswerListener listener) {
      listener.onCut(soFar, cause);
    }
  }
}
