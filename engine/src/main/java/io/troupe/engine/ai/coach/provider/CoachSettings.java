package io.troupe.engine.ai.coach.provider;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the coach is run, checked when it is made.
 *
 * @param provider who answers
 * @param baseUrl the provider's address up to and without {@code /chat/completions} or {@code
 *     /messages}; null means {@link Provider#defaultBaseUrl()}, and is null for the offline coach
 * @param apiKey the provider's key, printable ASCII, at most {@value #MAX_KEY} characters; empty
 *     where none is needed; never shown by {@link #toString()}
 * @param model the model's name; empty means {@link Provider#defaultModel()}
 * @param maxOutputTokens most tokens an answer may have, 1 to {@value #MAX_OUTPUT_TOKENS}
 * @param temperature 0 to 2, or to 1 for Anthropic; null leaves it to the provider
 * @param requestTimeout a whole answer, up to {@link #LONGEST}
 * @param firstTokenTimeout from asking to the first text, at most the request time-out
 */
public record CoachSettings(
    Provider provider,
    @Nullable URI baseUrl,
    String apiKey,
    String model,
    int maxOutputTokens,
    @Nullable Double temperature,
    Duration requestTimeout,
    Duration firstTokenTimeout) {

  /** Most output tokens that may be configured. */
  public static final int MAX_OUTPUT_TOKENS = 8_192;

  /** Longest key, in characters. */
  public static final int MAX_KEY = 512;

  /** Longest request time-out. */
  public static final Duration LONGEST = Duration.ofMinutes(10);

  /**
   * Fills in the provider's defaults and checks the rest.
   *
   * @throws IllegalArgumentException naming the setting and what it may be; never the key
   */
  public CoachSettings {
    baseUrl = baseUrl == null ? provider.defaultBaseUrl() : baseUrl;
    model = model.isBlank() ? provider.defaultModel() : model.strip();
    check(
        provider == Provider.OFFLINE || isWebAddress(baseUrl),
        "baseUrl must be an http(s) URL " + "without user, query or fragment");
    check(!provider.needsKey() || !apiKey.isEmpty(), "apiKey is needed for " + provider);
    check(
        apiKey.length() <= MAX_KEY && apiKey.chars().allMatch(c -> c > ' ' && c < 127),
        "apiKey must be at most %d printable characters without spaces".formatted(MAX_KEY));
    check(
        maxOutputTokens >= 1 && maxOutputTokens <= MAX_OUTPUT_TOKENS,
        "maxOutputTokens must be 1 to %d but is %d".formatted(MAX_OUTPUT_TOKENS, maxOutputTokens));
    var hottest = provider == Provider.ANTHROPIC ? 1.0 : 2.0;
    check(
        temperature == null || (temperature >= 0 && temperature <= hottest),
        "temperature must be 0 to %s for %s".formatted(hottest, provider));
    check(
        requestTimeout.isPositive() && requestTimeout.compareTo(LONGEST) <= 0,
        "requestTimeout must be above 0 and at most " + LONGEST);
    check(
        firstTokenTimeout.isPositive() && firstTokenTimeout.compareTo(requestTimeout) <= 0,
        "firstTokenTimeout must be above 0 and at most requestTimeout");
  }

  /**
   * The provider's default address and model, 1,024 tokens an answer, two minutes for the whole and
   * thirty seconds to the first text.
   */
  public static CoachSettings defaults(Provider provider, String apiKey) {
    return new CoachSettings(
        provider, null, apiKey, "", 1_024, null, Duration.ofMinutes(2), Duration.ofSeconds(30));
  }

  /** The coach that needs no provider. */
  public static CoachSettings offline() {
    return defaults(Provider.OFFLINE, "");
  }

  /** Everything but the key. */
  @Override
  public String toString() {
    return ("CoachSettings[provider=%s, baseUrl=%s, apiKey=%s, model=%s, maxOutputTokens=%d, "
            + "temperature=%s, requestTimeout=%s, firstTokenTimeout=%s]")
        .formatted(
            provider,
            baseUrl,
            apiKey.isEmpty() ? "none" : "hidden",
            model,
            maxOutputTokens,
            temperature,
            requestTimeout,
            firstTokenTimeout);
  }

  private static boolean isWebAddress(@Nullable URI url) {
    return url != null
        && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
        && url.getHost() != null
        && url.getUserInfo() == null
        && url.getQuery() == null
        && url.getFragment() == null;
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException("coach." + message);
    }
  }
}
