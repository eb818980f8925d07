package io.troupe.engine.processes.coachquestion;

import io.troupe.engine.ai.thread.Exchange;
import io.troupe.engine.ai.thread.OpenQuestion;
import io.troupe.engine.ai.thread.ThreadCommand;
import io.troupe.engine.ai.thread.ThreadEntity;
import io.troupe.engine.ai.thread.ThreadView;
import io.troupe.engine.credits.wallet.WalletCommand;
import io.troupe.engine.credits.wallet.WalletEntity;
import io.troupe.engine.credits.wallet.WalletView;
import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.Entity;
import io.troupe.engine.runtime.Reply;
import io.troupe.engine.runtime.TenantScope;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.account.Purpose;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.HoldId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.QuestionId;
import io.troupe.engine.values.TenantId;
import io.troupe.engine.values.ThreadId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question and the entities it concerns. */
record Asking(TenantScope scope, AccountId asker, ThreadId threadId, QuestionId id) {
  /** Left after the deadline to settle, even when every node is down for most of it. */
  private static final Duration SETTLING = Duration.ofHours(1);

  /** Names what was bought, in the wallet's own history. */
  private static final String REASON = "coach";

  TenantId tenant() {
    return scope.tenant();
  }

  private Entity<ThreadCommand, ThreadView> thread() {
    return scope.entity(ThreadEntity.TYPE, threadId.value());
  }

  private Entity<WalletCommand, WalletView> wallet() {
    return scope.entity(WalletEntity.TYPE, asker.value());
  }

  Reply<ThreadView> readThread() {
    return Waiting.on(thread().read());
  }

  Personal<String> seal(Vault vault, String text) {
    return vault.seal(tenant(), new PersonId(asker.value()), text);
  }

  /** What came of this question when it was asked before. */
  @Nullable Exchange before(ThreadView thread) {
    return thread.exchanges().stream().filter(it -> it.id().equals(id)).findAny().orElse(null);
  }

  boolean hasConsent() {
    return Waiting.view(scope.entity(AccountEntity.TYPE, asker.value()))
        .map(account -> account.consents().contains(Purpose.COACH))
        .orElse(false);
  }

  OpenQuestion open(Personal<String> text, CoachTerms terms, Instant now) {
    var deadline = now.plus(terms.answerWithin()).truncatedTo(ChronoUnit.MILLIS);
    return new OpenQuestion(id, text, terms.hold(), deadline);
  }

  /** Reserves the credits, unless there is nothing to pay for; null: nothing to reserve. */
  @Nullable Reply<WalletView> hold(OpenQuestion question) {
    var expiresAt = question.deadline().plus(SETTLING);
    return question.held().isZero()
        ? null
        : Waiting.on(
            wallet()
                .ask(
                    command("hold", question),
                    new WalletCommand.Hold(holdId(), question.held(), REASON, expiresAt)));
  }

  Reply<ThreadView> record(OpenQuestion question) {
    return Waiting.on(
        thread()
            .ask(
                command("ask", question),
                new ThreadCommand.Ask(id, question.text(), question.held(), question.deadline())));
  }

  /** Gives back what was held for a question that was not taken; the hold's end is the fallback. */
  void release() {
    wallet().ask(new CommandId(id.value()).step("release"), new WalletCommand.Release(holdId()));
  }

  AnswerRecord answer(OpenQuestion question, CoachTerms terms, Vault vault, Clock clock) {
    return new AnswerRecord(scope, thread(), question, terms.prices(), vault, clock);
  }

  /** The journeys that the thread is about. */
  List<JourneyId> journeys(ThreadView thread, LearnerJourneys all) {
    return thread.journey() == null
        ? Waiting.on(all.of(tenant(), asker))
        : List.of(thread.journey());
  }

  private HoldId holdId() {
    return new HoldId(id.value());
  }

  /** A repeat has another deadline, so it is another command; the entities know the question. */
  private CommandId command(String step, OpenQuestion question) {
    return new CommandId(id.value()).step(step + " until " + question.deadline());
  }
}
