package io.troupe.engine.processes.coachquestion;

import io.troupe.engine.ai.coach.Citation;
import io.troupe.engine.ai.thread.Exchange;
import java.util.List;

/**
 * Follows an answer as it is written: the citations once, text any number of times, one ending. It
 * is called by one thread, which may be kept waiting; a reader that throws is taken to be gone, and
 * the answer is cut.
 */
public interface AnswerReader {
  /** What the answer may refer to; empty when nothing matches. */
  void citations(List<Citation> citations);

  /** The next piece of the answer, never empty. */
  void text(String delta);

  /** The exchange as it is recorded: answered, or failed. */
  void ended(Exchange exchange);

  /**
   * The ending could not be recorded; the question is abandoned at its deadline, free of charge.
   */
  void lost();
}
