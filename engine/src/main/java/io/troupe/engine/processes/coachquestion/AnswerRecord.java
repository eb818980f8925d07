package io.troupe.engine.processes.coachquestion;

import io.troupe.engine.ai.coach.Outcome;
import io.troupe.engine.ai.thread.Cited;
import io.troupe.engine.ai.thread.Ending;
import io.troupe.engine.ai.thread.Exchange;
import io.troupe.engine.ai.thread.OpenQuestion;
import io.troupe.engine.ai.thread.ThreadCommand;
import io.troupe.engine.ai.thread.ThreadView;
import io.troupe.engine.ai.thread.Usage;
import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.Entity;
import io.troupe.engine.runtime.Reply;
import io.troupe.engine.runtime.TenantScope;
import io.troupe.engine.values.LessonId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the ending of one question into its thread. */
record AnswerRecord(
    TenantScope scope,
    Entity<ThreadCommand, ThreadView> thread,
    OpenQuestion question,
    CoachPrices prices,
    Vault vault,
    Clock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerRecord.class);
  private static final int TRIES = 5;
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** Left before the deadline to record what there is. */
  private static final Duration RECORDING = Duration.ofSeconds(2);

  private static final int LONGEST_MODEL = 100;

  /** Whether the answer has to end now, to be recorded before the question is abandoned. */
  boolean isLate() {
    return clock.instant().isAfter(question.deadline().minus(RECORDING));
  }

  /** The recorded answer; a failed question when the thread does not take it; empty: unknown. */
  Optional<Exchange> answered(Outcome outcome, Ending ending) {
    var usage = outcome.usage();
    var text = vault.seal(scope.tenant(), question.text().person(), outcome.text());
    var model = outcome.modelName();
    var answer =
        new ThreadCommand.Answer(
            question.id(),
            text,
            outcome.citations().stream()
                .map(it -> new Cited(it.number(), new LessonId(it.lessonId()), it.title()))
                .toList(),
            new Usage(usage.inputTokens(), usage.outputTokens(), usage.estimated()),
            prices.cost(usage).atMost(question.held()),
            prices.offline() && ending == Ending.COMPLETE ? Ending.OFFLINE : ending,
            model.substring(0, Math.min(model.length(), LONGEST_MODEL)));
    return switch (record("answer", answer)) {
      case Reply.Done<ThreadView>(var view, _) -> exchange(view);
      case Reply.Rejected<ThreadView>(var rejection) -> failed(rejection.code());
      case Reply.Busy<ThreadView> _, Reply.Failed<ThreadView> _ -> Optional.empty();
    };
  }

  /** The question ended without an answer and free of charge; empty when that is not recorded. */
  Optional<Exchange> failed(String code) {
    var reply = record("fail", new ThreadCommand.FailQuestion(question.id(), code));
    return reply instanceof Reply.Done<ThreadView>(var view, _) ? exchange(view) : Optional.empty();
  }

  private Optional<Exchange> exchange(ThreadView view) {
    return view.exchanges().stream().filter(it -> it.id().equals(question.id())).findAny();
  }

  private Reply<ThreadView> record(String step, ThreadCommand command) {
    var id = new CommandId(question.id().value()).step(step);
    Reply<ThreadView> reply = new Reply.Busy<>();
    for (var tries = 0; tries < TRIES && reply instanceof Reply.Busy<ThreadView>; tries++) {
      if (tries > 0) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      reply = attempt(id, command);
    }
    return reply;
  }

  private Reply<ThreadView> attempt(CommandId id, ThreadCommand command) {
    try {
      return Waiting.on(thread.ask(id, command));
    } catch (CompletionException e) {
      LOG.warn("The ending of a question is not recorded yet: {}", e.toString());
      return new Reply.Busy<>();
    }
  }
}
