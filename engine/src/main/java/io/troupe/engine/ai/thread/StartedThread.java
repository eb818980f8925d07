package io.troupe.engine.ai.thread;

import static io.troupe.engine.ai.thread.ThreadRejection.ALREADY_STARTED;
import static io.troupe.engine.ai.thread.ThreadRejection.ANSWER_MALFORMED;
import static io.troupe.engine.ai.thread.ThreadRejection.CODE_MALFORMED;
import static io.troupe.engine.ai.thread.ThreadRejection.COST_EXCEEDS_HOLD;
import static io.troupe.engine.ai.thread.ThreadRejection.DEADLINE_OUT_OF_BOUNDS;
import static io.troupe.engine.ai.thread.ThreadRejection.NOT_OWNER;
import static io.troupe.engine.ai.thread.ThreadRejection.QUESTION_ENDED;
import static io.troupe.engine.ai.thread.ThreadRejection.QUESTION_ID_TAKEN;
import static io.troupe.engine.ai.thread.ThreadRejection.QUESTION_OPEN;
import static io.troupe.engine.ai.thread.ThreadRejection.QUESTION_TOO_LONG;
import static io.troupe.engine.ai.thread.ThreadRejection.THREAD_FULL;
import static io.troupe.engine.ai.thread.ThreadRejection.UNKNOWN_QUESTION;
import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.reject;
import static io.troupe.engine.runtime.Decision.unchanged;

import io.troupe.engine.ai.thread.ThreadCommand.Abandon;
import io.troupe.engine.ai.thread.ThreadCommand.Answer;
import io.troupe.engine.ai.thread.ThreadCommand.Ask;
import io.troupe.engine.ai.thread.ThreadCommand.FailQuestion;
import io.troupe.engine.ai.thread.ThreadCommand.Start;
import io.troupe.engine.ai.thread.ThreadEvent.QuestionAbandoned;
import io.troupe.engine.ai.thread.ThreadEvent.QuestionAnswered;
import io.troupe.engine.ai.thread.ThreadEvent.QuestionAsked;
import io.troupe.engine.ai.thread.ThreadEvent.QuestionFailed;
import io.troupe.engine.runtime.Context;
import io.troupe.engine.runtime.Decision;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.QuestionId;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A thread and its rules: its owner asks, at most one question is open, and each ends once.
 *
 * @param exchanges the questions that have ended, the eldest first
 * @param open absent when nothing waits for an answer
 */
public record StartedThread(
    AccountId owner,
    @Nullable JourneyId journey,
    PVector<Exchange> exchanges,
    @Nullable OpenQuestion open)
    implements Thread {

  static StartedThread by(AccountId owner, @Nullable JourneyId journey) {
    return new StartedThread(owner, journey, TreePVector.empty(), null);
  }

  Decision<ThreadEvent> decide(ThreadCommand command, Context context) {
    return switch (command) {
      case Start(var by, var about) ->
          owner.equals(by) && Objects.equals(journey, about)
              ? unchanged()
              : reject(ALREADY_STARTED);
      case Ask ask -> context.principal().is(owner) ? ask(ask, context.now()) : reject(NOT_OWNER);
      case Answer answer -> answer(answer);
      case FailQuestion(var id, var code) -> fail(id, code);
      case Abandon(var id) -> abandon(open(id), context.now());
    };
  }

  private Decision<ThreadEvent> ask(Ask ask, Instant now) {
    var question = new OpenQuestion(ask.id(), ask.text(), ask.held(), ask.deadline());
    if (open != null && !open.equals(question)) {
      return reject(open.id().equals(ask.id()) ? QUESTION_ID_TAKEN : QUESTION_OPEN);
    }
    var ended = exchange(ask.id());
    if (ended != null && !ended.question().equals(ask.text())) {
      return reject(QUESTION_ID_TAKEN);
    }
    return open == null && ended == null ? askNew(ask, now) : unchanged();
  }

  private Decision<ThreadEvent> askNew(Ask ask, Instant now) {
    if (!Bounds.isDeadline(ask.deadline(), now)) {
      return reject(DEADLINE_OUT_OF_BOUNDS);
    }
    if (ask.text().sealed().length() > Bounds.LONGEST_QUESTION) {
      return reject(QUESTION_TOO_LONG);
    }
    return Bounds.isFull(exchanges)
        ? reject(THREAD_FULL)
        : accept(new QuestionAsked(ask.id(), ask.text(), ask.held(), ask.deadline()));
  }

  private Decision<ThreadEvent> answer(Answer answer) {
    var question = open(answer.id());
    if (question == null) {
      return late(answer.id(), ended -> answer.text().equals(ended.answer()));
    }
    if (!Bounds.allow(answer)) {
      return reject(ANSWER_MALFORMED);
    }
    return question.held().covers(answer.cost())
        ? accept(
            new QuestionAnswered(
                answer.id(),
                answer.text(),
                answer.citations(),
                answer.usage(),
                answer.cost(),
                answer.ending(),
                answer.model()))
        : reject(COST_EXCEEDS_HOLD);
  }

  private Decision<ThreadEvent> fail(QuestionId id, String code) {
    if (open(id) == null) {
      return late(id, ended -> code.equals(ended.failure()));
    }
    return Bounds.isText(code, Bounds.LONGEST_CODE)
        ? accept(new QuestionFailed(id, code))
        : reject(CODE_MALFORMED);
  }

  /** What comes to a question that is not open is the same as before, or too late. */
  private Decision<ThreadEvent> late(QuestionId id, Predicate<Exchange> same) {
    var ended = exchange(id);
    if (ended == null) {
      return reject(UNKNOWN_QUESTION);
    }
    return same.test(ended) ? unchanged() : reject(QUESTION_ENDED);
  }

  private static Decision<ThreadEvent> abandon(@Nullable OpenQuestion question, Instant now) {
    return question == null || now.isBefore(question.deadline())
        ? unchanged()
        : accept(new QuestionAbandoned(question.id()));
  }

  private @Nullable OpenQuestion open(QuestionId id) {
    return open != null && open.id().equals(id) ? open : null;
  }

  private @Nullable Exchange exchange(QuestionId id) {
    return exchanges.stream().filter(it -> it.id().equals(id)).findAny().orElse(null);
  }

  StartedThread asked(OpenQuestion question) {
    return new StartedThread(owner, journey, exchanges, question);
  }

  StartedThread ended(Function<OpenQuestion, Exchange> end) {
    var question = Objects.requireNonNull(open, "only an open question ends");
    return new StartedThread(owner, journey, exchanges.plus(end.apply(question)), null);
  }
}
