package io.troupe.engine.ai.coach;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.troupe.engine.ai.coach.ModelScript.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a provider writes its events: OpenAI's chat completions or Anthropic's messages. */
enum ModelDialect {
  OPENAI {
    @Override
    List<String> begin(Step.Usage usage) {
      return List.of(chunk("{\"role\":\"assistant\",\"content\":\"\"}", null));
    }

    @Override
    String token(String text) {
      return chunk("{\"content\":%s}".formatted(json(text)), null);
    }

    @Override
    List<String> end(String reason, Step.@Nullable Usage usage) {
      var finish = chunk("{}", reason);
      return usage == null
          ? List.of(finish, "data: [DONE]\n\n")
          : List.of(finish, usageChunk(usage), "data: [DONE]\n\n");
    }

    @Override
    String streamError() {
      return "data: {\"error\":{\"message\":\"The server had an error\",\"code\":500}}\n\n";
    }

    @Override
    String errorBody(int status, String key) {
      var code = status == 401 ? "invalid_api_key" : "error_" + status;
      return ("{\"error\":{\"message\":\"Incorrect API key provided: %s\","
              + "\"type\":\"invalid_request_error\",\"code\":\"%s\"}}")
          .formatted(key, code);
    }

    private String chunk(String delta, @Nullable String finish) {
      return ("data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1,"
              + "\"model\":\"%s\",\"choices\":[{\"index\":0,\"delta\":%s,"
              + "\"finish_reason\":%s}]}\n\n")
          .formatted(MODEL, delta, finish == null ? "null" : json(finish));
    }

    private String usageChunk(Step.Usage usage) {
      return ("data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1,"
              + "\"model\":\"%s\",\"choices\":[],\"usage\":{\"prompt_tokens\":%d,"
              + "\"completion_tokens\":%d,\"total_tokens\":%d}}\n\n")
          .formatted(
              MODEL,
              usage.inputTokens(),
              usage.outputTokens(),
              usage.inputTokens() + usage.outputTokens());
    }
  },

  ANTHROPIC {
    @Override
    List<String> begin(Step.Usage usage) {
      return List.of(
          event(
              "message_start",
              ("\"message\":{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\","
                      + "\"content\":[],\"model\":\"%s\",\"stop_reason\":null,"
                      + "\"usage\":{\"input_tokens\":%d,\"output_tokens\":1}}")
                  .formatted(MODEL, usage.inputTokens())),
          event(
              "content_block_start",
              "\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}"));
    }

    @Override
    String token(String text) {
      return event(
          "content_block_delta",
          "\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":%s}".formatted(json(text)));
    }

    @Override
    List<String> end(String reason, Step.@Nullable Usage usage) {
      var counted =
          usage == null ? "" : ",\"usage\":{\"output_tokens\":%d}".formatted(usage.outputTokens());
      return List.of(
          event("content_block_stop", "\"index\":0"),
          event(
              "message_delta",
              "\"delta\":{\"stop_reason\":%s}%s".formatted(json(stopReason(reason)), counted)),
          event("message_stop", null));
    }

    @Override
    String streamError() {
      return event("error", "\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}");
    }

    @Override
    String errorBody(int status, String key) {
      var type = status == 429 ? "rate_limit_error" : "authentication_error";
      return "{\"type\":\"error\",\"error\":{\"type\":\"%s\",\"message\":\"invalid key %s\"}}"
          .formatted(type, key);
    }

    private String event(String type, @Nullable String fields) {
      return "event: %s\ndata: {\"type\":\"%s\"%s}\n\n"
          .formatted(type, type, fields == null ? "" : "," + fields);
    }

    private String stopReason(String reason) {
      return switch (reason) {
        case "stop" -> "end_turn";
        case "length" -> "max_tokens";
        case "content_filter" -> "refusal";
        default -> reason;
      };
    }
  };

  /** The model's name in every answer. */
  static final String MODEL = "scripted-1";

  static ModelDialect of(String path) {
    return path.endsWith("/messages") ? ANTHROPIC : OPENAI;
  }

  abstract List<String> begin(Step.Usage usage);

  abstract String token(String text);

  abstract List<String> end(String reason, Step.@Nullable Usage usage);

  abstract String streamError();

  abstract String errorBody(int status, String key);

  private static String json(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }
}
