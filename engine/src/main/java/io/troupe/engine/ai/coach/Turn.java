package io.troupe.engine.ai.coach;

/**
 * An earlier question of the same thread and what the coach answered.
 *
 * @param question at most {@value Question#MAX_TEXT} characters
 * @param answer at most {@value #MAX_ANSWER} characters; a cut answer is given as far as it came
 */
public record Turn(String question, String answer) {

  /** Longest answer, in characters; longer ones are never produced. */
  public static final int MAX_ANSWER = 64_000;

  /** Refuses what is too long. */
  public Turn {
    Question.atMost("turn.question", question.length(), Question.MAX_TEXT);
    Question.atMost("turn.answer", answer.length(), MAX_ANSWER);
  }
}
