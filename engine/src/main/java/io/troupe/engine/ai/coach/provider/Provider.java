package io.troupe.engine.ai.coach.provider;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who answers. Gemini and Ollama are spoken to through the OpenAI-compatible chat completions that
 * both document, Anthropic through its own Messages API.
 */
public enum Provider {
  /** No model: the best passages are quoted, and the answer says so. */
  OFFLINE(null, "offline", false),
  /** OpenAI, or any server that speaks its chat completions, when given its address. */
  OPENAI("https://api.openai.com/v1", "gpt-4.1-mini", true),
  /** Google's Gemini, see ai.google.dev/gemini-api/docs/openai. */
  GEMINI("https://generativelanguage.googleapis.com/v1beta/openai", "gemini-2.5-flash", true),
  /** Anthropic's Claude. */
  ANTHROPIC("https://api.anthropic.com/v1", "claude-haiku-4-5", true),
  /** A model on an Ollama server, see docs.ollama.com/api/openai-compatibility. */
  OLLAMA("http://127.0.0.1:11434/v1", "llama3.2", false);

  private final @Nullable URI baseUrl;
  private final String model;
  private final boolean needsKey;

  Provider(@Nullable String baseUrl, String model, boolean needsKey) {
    this.baseUrl = baseUrl == null ? null : URI.create(baseUrl);
    this.model = model;
    this.needsKey = needsKey;
  }

  /** The address used where none is configured; null for the offline coach, which has none. */
  public @Nullable URI defaultBaseUrl() {
    return baseUrl;
  }

  /** The model used where none is configured. */
  public String defaultModel() {
    return model;
  }

  /** Whether an API key must be configured. */
  public boolean needsKey() {
    return needsKey;
  }
}
