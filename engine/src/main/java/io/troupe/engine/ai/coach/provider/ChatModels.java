package io.troupe.engine.ai.coach.provider;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel.AnthropicStreamingChatModelBuilder;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder;
import java.net.URI;
import java.util.Objects;

/** The library's model for each provider; cheap to make, since the HTTP client is shared. */
final class ChatModels {

  private ChatModels() {}

  static StreamingChatModel of(CoachSettings settings, HttpClient http, int maxOutputTokens) {
    return switch (settings.provider()) {
      case OFFLINE -> throw new IllegalArgumentException("the offline coach has no chat model");
      // OpenAI's newer models refuse max_tokens; the other servers know no other name for it.
      case OPENAI -> openAi(settings, http).maxCompletionTokens(maxOutputTokens).build();
      case GEMINI, OLLAMA -> openAi(settings, http).maxTokens(maxOutputTokens).build();
      case ANTHROPIC -> anthropic(settings, http).maxTokens(maxOutputTokens).build();
    };
  }

  private static OpenAiStreamingChatModelBuilder openAi(CoachSettings settings, HttpClient http) {
    var builder =
        OpenAiStreamingChatModel.builder()
            .httpClientBuilder(new SharedHttpClient(http))
            .baseUrl(baseUrl(settings).toString())
            .modelName(settings.model())
            .temperature(settings.temperature())
            .logRequests(false)
            .logResponses(false);
    return settings.apiKey().isEmpty() ? builder : builder.apiKey(settings.apiKey());
  }

  private static AnthropicStreamingChatModelBuilder anthropic(
      CoachSettings settings, HttpClient http) {
    return AnthropicStreamingChatModel.builder()
        .httpClientBuilder(new SharedHttpClient(http))
        .baseUrl(baseUrl(settings).toString())
        .apiKey(settings.apiKey())
        .modelName(settings.model())
        .temperature(settings.temperature())
        .logRequests(false)
        .logResponses(false);
  }

  private static URI baseUrl(CoachSettings settings) {
    return Objects.requireNonNull(settings.baseUrl(), "checked by the settings");
  }
}
