package io.troupe.engine.ai.coach.retrieval;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A lesson's plain text, cut where a reader would: at paragraphs, else sentences, else anywhere.
 */
public final class LessonText {

  /** Longest lesson that is cut up, in characters. */
  public static final int MAX_LESSON = 500_000;

  private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*\\R\\s*");

  private LessonText() {}

  /**
   * Cuts a lesson into passages of at most {@link Passage#MAX_TEXT} characters, in order. Short
   * neighbouring paragraphs share a passage, so that a heading stays with what it heads.
   *
   * @throws IllegalArgumentException if the lesson has more than {@value #MAX_LESSON} characters
   */
  public static List<Passage> passages(String lessonId, String title, String text) {
    if (text.length() > MAX_LESSON) {
      throw new IllegalArgumentException(
          "a lesson must have at most %d characters".formatted(MAX_LESSON));
    }
    var pieces = new ArrayList<String>();
    BLANK_LINE
        .splitAsStream(text.strip())
        .flatMap(paragraph -> sentences(paragraph.strip()).stream())
        .forEach(piece -> append(pieces, piece, "\n\n"));
    return pieces.stream().map(piece -> new Passage(lessonId, title, piece)).toList();
  }

  private static List<String> sentences(String paragraph) {
    if (paragraph.length() <= Passage.MAX_TEXT) {
      return paragraph.isEmpty() ? List.of() : List.of(paragraph);
    }
    var pieces = new ArrayList<String>();
    var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(paragraph);
    for (int from = breaks.first(), to = breaks.next();
        to != BreakIterator.DONE;
        from = to, to = breaks.next()) {
      chunks(paragraph.substring(from, to).strip()).forEach(piece -> append(pieces, piece, " "));
    }
    return pieces;
  }

  private static List<String> chunks(String sentence) {
    var chunks = new ArrayList<String>();
    for (int from = 0; from < sentence.length(); ) {
      var to = Text.cut(sentence, from, Passage.MAX_TEXT);
      chunks.add(sentence.substring(from, to));
      from = to;
    }
    return chunks;
  }

  private static void append(List<String> pieces, String piece, String separator) {
    var last = pieces.isEmpty() ? "" : pieces.getLast();
    if (!last.isEmpty()
        && last.length() + separator.length() + piece.length() <= Passage.MAX_TEXT) {
      pieces.set(pieces.size() - 1, last + separator + piece);
    } else {
      pieces.add(piece);
    }
  }
}
