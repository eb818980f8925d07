package io.troupe.engine.processes.coachquestion;

import static io.troupe.engine.ai.thread.ThreadRejection.NO_SUCH_THREAD;
import static io.troupe.engine.ai.thread.ThreadRejection.QUESTION_ID_TAKEN;
import static io.troupe.engine.ai.thread.ThreadRejection.QUESTION_OPEN;
import static io.troupe.engine.ai.thread.ThreadRejection.QUESTION_TOO_LONG;

import io.troupe.engine.ai.coach.Coach;
import io.troupe.engine.ai.coach.Question;
import io.troupe.engine.ai.thread.ThreadView;
import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.runtime.Rejection;
import io.troupe.engine.runtime.Reply;
import io.troupe.engine.runtime.RuntimeRejection;
import io.troupe.engine.runtime.TenantScope;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.QuestionId;
import io.troupe.engine.values.ThreadId;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Takes questions to the coach: consent, credits, record, lessons, and then the answer. What a
 * question costs is settled by {@link CoachSettlement} alone.
 */
public final class CoachQuestions {
  private static final Executor VIRTUAL_THREADS =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("coach-question-", 0).factory());

  private final Coach coach;
  private final CoachTerms terms;
  private final LearnerJourneys journeys;
  private final Vault vault;
  private final Clock clock;

  /**
   * @param journeys where a thread that is about no journey in particular finds the learner's
   */
  public CoachQuestions(
      Coach coach, CoachTerms terms, LearnerJourneys journeys, Vault vault, Clock clock) {
    this.coach = coach;
    this.terms = terms;
    this.journeys = journeys;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * Asks a question, or finds what came of it when it was asked before.
   *
   * @param scope of the asker, an account
   * @param id names the question and its hold; a retry brings the same
   * @param text not blank; more than {@link Question#MAX_TEXT} characters are refused
   */
  public CompletionStage<Asked> ask(
      TenantScope scope, ThreadId thread, QuestionId id, String text) {
    var asking = new Asking(scope, new AccountId(scope.origin().principal().name()), thread, id);
    return CompletableFuture.supplyAsync(() -> ask(asking, text), VIRTUAL_THREADS);
  }

  private Asked ask(Asking asking, String text) {
    if (text.length() > Question.MAX_TEXT) {
      return refused(QUESTION_TOO_LONG);
    }
    return switch (asking.readThread()) {
      case Reply.Done<ThreadView>(var thread, _) when thread.owner().equals(asking.asker()) ->
          ask(asking, thread, text);
      // Nobody is told that a thread of somebody else exists.
      case Reply.Done<ThreadView> _, Reply.Rejected<ThreadView> _ -> refused(NO_SUCH_THREAD);
      case Reply<ThreadView> reply -> new Asked.Refused(reply);
    };
  }

  private Asked ask(Asking asking, ThreadView thread, String text) {
    var sealed = asking.seal(vault, text);
    var before = asking.before(thread);
    if (before != null) {
      return before.question().equals(sealed)
          ? new Asked.Ended(before, new History(vault, asking.tenant()).answer(before))
          : refused(RuntimeRejection.IDEMPOTENCY_KEY_REUSED);
    }
    if (thread.open() != null) {
      var other = thread.open().id().equals(asking.id()) && !thread.open().text().equals(sealed);
      return refused(other ? RuntimeRejection.IDEMPOTENCY_KEY_REUSED : QUESTION_OPEN);
    }
    return asking.hasConsent() ? begin(asking, thread, text, sealed) : new Asked.ConsentMissing();
  }

  private Asked begin(Asking asking, ThreadView thread, String text, Personal<String> sealed) {
    var question = asking.open(sealed, terms, clock.instant());
    if (asking.hold(question) instanceof Reply<?> refused && !(refused instanceof Reply.Done<?>)) {
      return new Asked.Refused(refused);
    }
    return switch (asking.record(question)) {
      case Reply.Done<ThreadView>(var after, _) when question.equals(after.open()) ->
          new Asked.Begun(open(asking, thread, text, asking.answer(question, terms, vault, clock)));
      // A repeat of this very question came in between.
      case Reply.Done<ThreadView> _ -> refused(QUESTION_OPEN);
      case Reply.Rejected<ThreadView>(var why) when why == QUESTION_ID_TAKEN ->
          refused(QUESTION_OPEN);
      case Reply.Rejected<ThreadView> rejected -> {
        asking.release();
        yield new Asked.Refused(rejected);
      }
      case Reply<ThreadView> unknown -> new Asked.Refused(unknown);
    };
  }

  private OpenAnswer open(Asking asking, ThreadView thread, String text, AnswerRecord record) {
    try {
      var about = asking.journeys(thread, journeys);
      var passages = new UnlockedLessons(asking.scope(), asking.asker()).passages(about);
      var turns = new History(vault, asking.tenant()).turns(thread.exchanges());
      var question = new Question(text, passages, turns, null, terms.maxOutputTokens());
      return new OpenAnswer(coach, question, record);
    } catch (RuntimeException e) {
      record.failed("lessons-unavailable");
      throw e;
    }
  }

  private static Asked refused(Rejection rejection) {
    return new Asked.Refused(new Reply.Rejected<>(rejection));
  }
}
