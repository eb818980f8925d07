package io.troupe.engine.ai.coach.retrieval;

/** Cutting text without splitting a character that takes two units. */
final class Text {

  private Text() {}

  /** The end of a piece of at most {@code length} units, 2 or more, that begins at {@code from}. */
  static int cut(String text, int from, int length) {
    var to = Math.min(text.length(), from + length);
    return to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
  }
}
