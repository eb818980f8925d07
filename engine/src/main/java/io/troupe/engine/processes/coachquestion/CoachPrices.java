package io.troupe.engine.processes.coachquestion;

import io.troupe.engine.ai.coach.Usage;
import io.troupe.engine.values.Credits;

/**
 * What an answer costs, in credits for 1,000 tokens of the provider; 0 to {@value #MOST} each.
 *
 * @param input for tokens read
 * @param output for tokens written
 */
public record CoachPrices(int input, int output) {
  /** Highest price. */
  public static final int MOST = 1_000_000;

  /** The coach without a language model: nothing is held, nothing is charged. */
  public static final CoachPrices OFFLINE = new CoachPrices(0, 0);

  private static final long TOKENS = 1_000;

  /**
   * Refuses what is out of bounds.
   *
   * @throws IllegalArgumentException naming the limit
   */
  public CoachPrices {
    if (Math.min(input, output) < 0 || Math.max(input, output) > MOST) {
      throw new IllegalArgumentException("coach prices are 0 to " + MOST);
    }
  }

  /** Whether there is no model to pay for. */
  public boolean offline() {
    return equals(OFFLINE);
  }

  /** The price of what was used, rounded up; at least one credit unless there is no model. */
  public Credits cost(Usage usage) {
    return cost(usage.inputTokens(), usage.outputTokens());
  }

  Credits cost(int inputTokens, int outputTokens) {
    var price = (long) input * inputTokens + (long) output * outputTokens;
    var rounded = Math.ceilDiv(price, TOKENS);
    return offline() ? Credits.ZERO : new Credits(Math.clamp(rounded, 1, Credits.MAX));
  }
}
