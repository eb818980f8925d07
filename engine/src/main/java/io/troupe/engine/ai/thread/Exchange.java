package io.troupe.engine.ai.thread;

import io.troupe.engine.ai.thread.ThreadEvent.QuestionAnswered;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.QuestionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question and what came of it.
 *
 * @param answer absent when it has failed
 * @param ending how the answer ended; absent when there is none, like usage and model
 * @param failure why there is no answer, {@value #ABANDONED} at the deadline; absent: there is one
 */
public record Exchange(
    QuestionId id,
    Personal<String> question,
    @Nullable Personal<String> answer,
    List<Cited> citations,
    Credits cost,
    @Nullable Ending ending,
    @Nullable Usage usage,
    @Nullable String model,
    @Nullable String failure) {
  /** The failure of a question whose deadline came before an answer. */
  public static final String ABANDONED = "abandoned";

  public Exchange {
    citations = List.copyOf(citations);
  }

  static Exchange answered(OpenQuestion open, QuestionAnswered answer) {
    return new Exchange(
        open.id(),
        open.text(),
        answer.text(),
        answer.citations(),
        answer.cost(),
        answer.ending(),
        answer.usage(),
        answer.model(),
        null);
  }

  static Exchange failed(OpenQuestion open, String failure) {
    return new Exchange(
        open.id(), open.text(), null, List.of(), Credits.ZERO, null, null, null, failure);
  }
}
