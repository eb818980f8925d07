package io.troupe.engine.ai.coach.provider;

import dev.langchain4j.model.openai.OpenAiTokenCountEstimator;

/**
 * Counts tokens where a provider gave no figure, with the o200k vocabulary of OpenAI's GPT-4o,
 * which comes with the library. Exact for that family; for the others an approximation that, unlike
 * a rule of so many characters a token, holds in scripts other than Latin too.
 */
final class TokenCount {

  private TokenCount() {}

  static int estimate(String text) {
    return text.isEmpty() ? 0 : Vocabulary.O200K.estimateTokenCountInText(text);
  }

  /** Read on the first use only: most answers bring their figures with them. */
  private static final class Vocabulary {
    static final OpenAiTokenCountEstimator O200K = new OpenAiTokenCountEstimator("gpt-4o");
  }
}
