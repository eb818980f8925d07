package io.troupe.engine.ai.thread;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.QuestionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in a thread. Stored for ever: records are added, never renamed or removed. */
public sealed interface ThreadEvent {
  record ThreadStarted(AccountId owner, @Nullable JourneyId journey) implements ThreadEvent {}

  record QuestionAsked(QuestionId id, Personal<String> text, Credits held, Instant deadline)
      implements ThreadEvent {}

  record QuestionAnswered(
      QuestionId id,
      Personal<String> text,
      List<Cited> citations,
      Usage usage,
      Credits cost,
      Ending ending,
      String model)
      implements ThreadEvent {
    public QuestionAnswered {
      citations = List.copyOf(citations);
    }
  }

  record QuestionFailed(QuestionId id, String code) implements ThreadEvent {}

  /** The deadline came before an answer. */
  record QuestionAbandoned(QuestionId id) implements ThreadEvent {}
}
