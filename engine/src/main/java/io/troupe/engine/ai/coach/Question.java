package io.troupe.engine.ai.coach;

import io.troupe.engine.ai.coach.retrieval.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question and everything its answer may draw on.
 *
 * @param text 1 to {@value #MAX_TEXT} characters, not blank
 * @param unlocked passages of the lessons this learner has unlocked and no others: the coach cannot
 *     tell, so choosing them is the caller's duty; at most {@link Passage#MAX_PASSAGES}
 * @param history earlier turns of the thread, oldest first, at most {@value #MAX_TURNS}; only the
 *     newest that fit are sent to the model
 * @param languageHint a BCP 47 language tag to answer in; null means the question's own language
 * @param maxOutputTokens 1 or more; the coach's own limit applies where it is lower
 */
public record Question(
    String text,
    List<Passage> unlocked,
    List<Turn> history,
    @Nullable String languageHint,
    int maxOutputTokens) {

  /** Longest question, in characters. */
  public static final int MAX_TEXT = 4_000;

  /** Most turns a question may bring along. */
  public static final int MAX_TURNS = 100;

  private static final String LANGUAGE_TAG = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}";

  /**
   * Takes copies and refuses what is out of bounds.
   *
   * @throws IllegalArgumentException naming the field and its limit, never its content
   */
  public Question {
    unlocked = List.copyOf(unlocked);
    history = List.copyOf(history);
    if (text.isBlank()) {
      throw new IllegalArgumentException("question.text must not be blank");
    }
    atMost("question.text", text.length(), MAX_TEXT);
    atMost("question.unlocked", unlocked.size(), Passage.MAX_PASSAGES);
    atMost("question.history", history.size(), MAX_TURNS);
    if (languageHint != null && !languageHint.matches(LANGUAGE_TAG)) {
      throw new IllegalArgumentException(
          "question.languageHint must be a BCP 47 tag such as pt-BR");
    }
    if (maxOutputTokens < 1) {
      throw new IllegalArgumentException("question.maxOutputTokens must be 1 or more");
    }
  }

  static void atMost(String field, int actual, int limit) {
    if (actual > limit) {
      throw new IllegalArgumentException(
          "%s must be at most %d but is %d".formatted(field, limit, actual));
    }
  }
}
