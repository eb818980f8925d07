package io.troupe.engine.ai.coach;

import java.util.List;

/**
 * Hears one answer: the citations once, text any number of times, then exactly one of {@link
 * #onComplete} and {@link #onCut}. Calls never overlap. A listener that is slow slows the model
 * down; a listener that throws ends the answer as {@link CutCause#CANCELLED}.
 */
public interface AnswerListener {

  /** The passages the coach was given, numbered from 1, best first; empty when none matched. */
  void onCitations(List<Citation> citations);

  /** The next piece of the answer, never empty. */
  void onText(String delta);

  /** The answer ended by itself. It may still be short: the token limit is an ordinary ending. */
  void onComplete(Outcome outcome);

  /**
   * The answer stopped before its end.
   *
   * @param soFar the text already handed to {@link #onText} and what it cost
   */
  void onCut(Outcome soFar, CutCause cause);
}
