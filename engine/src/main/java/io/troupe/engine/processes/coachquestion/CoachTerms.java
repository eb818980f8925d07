package io.troupe.engine.processes.coachquestion;

import io.troupe.engine.values.Credits;
import java.time.Duration;

/**
 * What holds for every question to the coach.
 *
 * @param prices what an answer costs
 * @param maxOutputTokens most tokens an answer may have, 1 or more
 * @param answerWithin from asking to the end of the answer, above 0 and at most an hour; after it
 *     the question is abandoned. Longer than the coach's own time-outs, so that these come first.
 */
public record CoachTerms(CoachPrices prices, int maxOutputTokens, Duration answerWithin) {
  /** Five minutes for an answer, unless configured otherwise. */
  public static final Duration ANSWER_WITHIN = Duration.ofMinutes(5);

  /**
   * Tokens that a model is taken to read at most: instructions, six passages, ten earlier turns and
   * the question have at most 27,000 characters. What goes beyond is not charged.
   */
  static final int MOST_INPUT_TOKENS = 10_000;

  /**
   * Refuses what is out of bounds.
   *
   * @throws IllegalArgumentException naming the limit
   */
  public CoachTerms {
    if (maxOutputTokens < 1) {
      throw new IllegalArgumentException("maxOutputTokens must be 1 or more");
    }
    if (!answerWithin.isPositive() || answerWithin.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException("answerWithin must be above 0 and at most an hour");
    }
  }

  /** The terms of a coach without a language model. */
  public static CoachTerms offline() {
    return new CoachTerms(CoachPrices.OFFLINE, 1, ANSWER_WITHIN);
  }

  /** What is reserved before a question is asked: the most that its answer can cost. */
  Credits hold() {
    return prices.cost(MOST_INPUT_TOKENS, maxOutputTokens);
  }
}
