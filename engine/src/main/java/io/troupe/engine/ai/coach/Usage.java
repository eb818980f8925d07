package io.troupe.engine.ai.coach;

/**
 * What an answer cost, in the provider's tokens.
 *
 * @param inputTokens tokens read, 0 or more
 * @param outputTokens tokens written, 0 or more
 * @param estimated true where the provider gave no figure and the text was counted here instead
 */
public record Usage(int inputTokens, int outputTokens, boolean estimated) {

  /** Nothing was used. */
  public static final Usage NONE = new Usage(0, 0, false);

  /** Refuses negative counts. */
  public Usage {
    if (inputTokens < 0 || outputTokens < 0) {
      throw new IllegalArgumentException("token counts must not be negative");
    }
  }
}
