package io.troupe.engine.ai.coach.provider;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import io.troupe.engine.ai.coach.Citation;
import io.troupe.engine.ai.coach.Usage;

/** No language model: quotes the best passages, says plainly that it does, and costs nothing. */
final class OfflineModel implements AnswerModel {

  private static final int MAX_QUOTES = 3;
  private static final String NO_MODEL = "No language model is connected, ";

  @Override
  public String name() {
    return Provider.OFFLINE.defaultModel();
  }

  @Override
  public String promptVersion() {
    return "offline-1";
  }

  @Override
  public AnswerStream start(Grounding grounding, StreamingChatResponseHandler handler) {
    if (grounding.passages().isEmpty()) {
      handler.onPartialResponse(
          NO_MODEL + "and a search of your unlocked lessons found nothing about this.");
    } else {
      handler.onPartialResponse(
          NO_MODEL + "so here is what your unlocked lessons say that fits your question best.");
      grounding.citations().stream()
          .limit(MAX_QUOTES)
          .forEach(citation -> handler.onPartialResponse(quote(citation)));
    }
    handler.onCompleteResponse(
        ChatResponse.builder()
            .aiMessage(AiMessage.from(NO_MODEL))
            .modelName(name())
            .finishReason(FinishReason.STOP)
            .build());
    return () -> {};
  }

  @Override
  public Usage estimate(Grounding grounding, String answer) {
    return Usage.NONE;
  }

  private static String quote(Citation citation) {
    return "\n\n%s: \"%s\" [%d]".formatted(citation.title(), citation.excerpt(), citation.number());
  }
}
