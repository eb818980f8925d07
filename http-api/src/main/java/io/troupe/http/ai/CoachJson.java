package io.troupe.http.ai;

import io.troupe.engine.ai.coach.Question;
import io.troupe.engine.ai.thread.Exchange;
import io.troupe.http.edge.json.Check;
import io.troupe.http.edge.json.Checkable;
import io.troupe.http.edge.json.Kebab;
import io.troupe.projections.threads.ThreadRow;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Conversations with the coach on the wire. */
final class CoachJson {
  private CoachJson() {}

  record Start(@Nullable String journeyId) implements Checkable {
    @Override
    public void check(Check check) {
      check.id("journeyId", journeyId);
    }
  }

  record Ask(String text) implements Checkable {
    @Override
    public void check(Check check) {
      check.length("text", text, 1, Question.MAX_TEXT);
    }
  }

  /** A conversation; {@code openQuestionId} is the one that is being answered. */
  record Conversation(
      String id,
      @Nullable String journeyId,
      List<Turn> exchanges,
      @Nullable String openQuestionId) {}

  /** A conversation in brief. */
  record Row(String id, @Nullable String journeyId, Instant startedAt, int questions) {
    static Row of(ThreadRow row) {
      var journey = row.journey();
      return new Row(
          row.id().value(),
          journey == null ? null : journey.value(),
          row.startedAt(),
          row.questions());
    }
  }

  /** A question and what became of it; without texts once the person is erased. */
  record Turn(
      String id,
      @Nullable String question,
      @Nullable String answer,
      List<Cited> citations,
      @Nullable Long cost,
      @Nullable String ending) {
    static Turn of(Exchange exchange, @Nullable String question, @Nullable String answer) {
      return new Turn(
          exchange.id().value(),
          question,
          answer,
          exchange.citations().stream().map(Cited::of).toList(),
          exchange.cost().amount(),
          ending(exchange));
    }

    private static String ending(Exchange exchange) {
      if (exchange.ending() != null) {
        return Kebab.of(exchange.ending());
      }
      return Exchange.ABANDONED.equals(exchange.failure()) ? Exchange.ABANDONED : "failed";
    }
  }

  record Cited(int number, String lessonId, String title) {
    static Cited of(io.troupe.engine.ai.thread.Cited cited) {
      return new Cited(cited.number(), cited.lesson().value(), cited.title());
    }
  }

  /** The first event of an answer. */
  record Citations(String questionId, List<Citation> citations) {}

  record Citation(int number, String lessonId, String title, String excerpt) {
    static Citation of(io.troupe.engine.ai.coach.Citation citation) {
      return new Citation(
          citation.number(), citation.lessonId(), citation.title(), citation.excerpt());
    }
  }

  /** A piece of an answer. */
  record Text(String text) {}

  /** The last event of an answer. */
  record Done(String questionId, String ending, long cost, Usage usage, String model) {
    /** Of an exchange that has an answer. */
    static Done of(Exchange exchange) {
      return new Done(
          exchange.id().value(),
          Kebab.of(Objects.requireNonNull(exchange.ending())),
          exchange.cost().amount(),
          Usage.of(Objects.requireNonNull(exchange.usage())),
          Objects.requireNonNull(exchange.model()));
    }
  }

  record Usage(int inputTokens, int outputTokens, boolean estimated) {
    static Usage of(io.troupe.engine.ai.thread.Usage usage) {
      return new Usage(usage.inputTokens(), usage.outputTokens(), usage.estimated());
    }
  }
}
