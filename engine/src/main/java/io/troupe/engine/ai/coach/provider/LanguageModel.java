package io.troupe.engine.ai.coach.provider;

import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.troupe.engine.ai.coach.Usage;
import java.net.http.HttpClient;
import java.util.concurrent.Executors;

/** A hosted or local language model. Nothing of a request's or an answer's body is logged. */
final class LanguageModel implements AnswerModel {

  private final CoachSettings settings;
  private final JdkHttpClient http;

  LanguageModel(CoachSettings settings) {
    this.settings = settings;
    this.http = httpClient(settings);
  }

  @Override
  public String name() {
    return settings.model();
  }

  @Override
  public String promptVersion() {
    return CoachPrompt.VERSION;
  }

  @Override
  public AnswerStream start(Grounding grounding, StreamingChatResponseHandler handler) {
    var stream = new CuttableStream(http, () -> handler.onError(new StreamEndedEarly()));
    ChatModels.of(settings, stream, outputTokens(grounding))
        .chat(CoachPrompt.messages(grounding), handler);
    return stream;
  }

  @Override
  public Usage estimate(Grounding grounding, String answer) {
    var input = TokenCount.estimate(CoachPrompt.text(grounding));
    return new Usage(input, TokenCount.estimate(answer), true);
  }

  private int outputTokens(Grounding grounding) {
    return Math.min(settings.maxOutputTokens(), grounding.question().maxOutputTokens());
  }

  // HTTP/1.1, because some local servers mishandle the offer of HTTP/2, and because closing the
  // connection then cuts exactly one answer. Redirects stay off: the key goes nowhere else.
  private static JdkHttpClient httpClient(CoachSettings settings) {
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor());
    return JdkHttpClient.builder()
        .httpClientBuilder(client)
        .connectTimeout(settings.firstTokenTimeout())
        .readTimeout(settings.requestTimeout())
        .build();
  }
}
