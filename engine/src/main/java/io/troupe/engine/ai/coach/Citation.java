package io.troupe.engine.ai.coach;

/**
 * A passage as a footnote of an answer.
 *
 * @param number what the answer's text writes in brackets, from 1
 * @param lessonId the lesson it comes from
 * @param title the lesson's title
 * @param excerpt the passage's beginning, at most {@value #MAX_EXCERPT} characters
 */
public record Citation(int number, String lessonId, String title, String excerpt) {

  /** Longest excerpt, in characters. */
  public static final int MAX_EXCERPT = 280;
}
