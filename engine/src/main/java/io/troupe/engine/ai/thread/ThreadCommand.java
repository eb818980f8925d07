package io.troupe.engine.ai.thread;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.QuestionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a thread. */
public sealed interface ThreadCommand {
  /**
   * Brings the thread into being.
   *
   * @param owner the only one who asks in it
   * @param journey what it is about; absent: nothing in particular
   */
  record Start(AccountId owner, @Nullable JourneyId journey) implements ThreadCommand {}

  /**
   * Asks a question, one at a time.
   *
   * @param text sealed, at most {@value Bounds#LONGEST_QUESTION} characters
   * @param held credits that were reserved for the answer
   * @param deadline when the question is abandoned, at most an hour from now
   */
  record Ask(QuestionId id, Personal<String> text, Credits held, Instant deadline)
      implements ThreadCommand {}

  /**
   * Answers the open question.
   *
   * @param text sealed, at most {@value Bounds#LONGEST_ANSWER} characters
   * @param citations at most {@value Bounds#MOST_CITATIONS}
   * @param cost at most what was held
   * @param model name of the model, 1 to {@value Bounds#LONGEST_MODEL} characters
   */
  record Answer(
      QuestionId id,
      Personal<String> text,
      List<Cited> citations,
      Usage usage,
      Credits cost,
      Ending ending,
      String model)
      implements ThreadCommand {
    public Answer {
      citations = List.copyOf(citations);
    }
  }

  /**
   * Ends the open question without an answer.
   *
   * @param code what went wrong, 1 to {@value Bounds#LONGEST_CODE} characters
   */
  record FailQuestion(QuestionId id, String code) implements ThreadCommand {}

  /** Ends the question when its deadline has come. */
  record Abandon(QuestionId id) implements ThreadCommand {}
}
