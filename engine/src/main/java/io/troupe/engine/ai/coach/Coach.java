package io.troupe.engine.ai.coach;

/**
 * Answers a learner's question from the lessons that the learner has unlocked.
 *
 * <p>A coach holds no state about learners and decides nothing about money; it may be shared by all
 * threads.
 */
public interface Coach extends AutoCloseable {

  /**
   * Starts an answer and returns at once; the listener is called from a thread of the coach's own.
   *
   * @param question what is asked, with the only lessons the answer may draw on
   * @param listener told the citations, then the text, then exactly one ending
   * @return the answer under way, to cancel it
   */
  Answering answer(Question question, AnswerListener listener);

  /** Cancels the answers under way; what is asked afterwards is cut at once. */
  @Override
  void close();
}
