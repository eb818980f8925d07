package io.troupe.engine.ai.coach.retrieval;

/**
 * A piece of a lesson, small enough to quote.
 *
 * @param lessonId the lesson it belongs to, 1 to {@value #MAX_ID} characters
 * @param title the lesson's title, at most {@value #MAX_TITLE} characters
 * @param text plain text, at most {@value #MAX_TEXT} characters
 */
public record Passage(String lessonId, String title, String text) {

  /** Longest lesson id, in characters. */
  public static final int MAX_ID = 200;

  /** Longest title, in characters. */
  public static final int MAX_TITLE = 300;

  /** Longest text, in characters. */
  public static final int MAX_TEXT = 1_200;

  /** Most passages one question may be searched in. */
  public static final int MAX_PASSAGES = 2_000;

  /** Refuses what is out of bounds, naming the field and the limit. */
  public Passage {
    within("passage.lessonId", lessonId, 1, MAX_ID);
    within("passage.title", title, 0, MAX_TITLE);
    within("passage.text", text, 0, MAX_TEXT);
  }

  /** The text's beginning, at most {@code length} characters, 2 or more. */
  public String excerpt(int length) {
    return text.substring(0, Text.cut(text, 0, length));
  }

  private static void within(String field, String value, int least, int most) {
    if (value.length() < least || value.length() > most) {
      throw new IllegalArgumentException(
          "%s must have %d to %d characters but has %d"
              .formatted(field, least, most, value.length()));
    }
  }
}
