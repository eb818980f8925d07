package io.troupe.engine.ai.thread;

import static io.troupe.engine.ai.thread.ThreadRejection.NO_SUCH_THREAD;
import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.reject;

import io.troupe.engine.ai.thread.ThreadCommand.Abandon;
import io.troupe.engine.ai.thread.ThreadCommand.Start;
import io.troupe.engine.ai.thread.ThreadEvent.QuestionAbandoned;
import io.troupe.engine.ai.thread.ThreadEvent.QuestionAnswered;
import io.troupe.engine.ai.thread.ThreadEvent.QuestionAsked;
import io.troupe.engine.ai.thread.ThreadEvent.QuestionFailed;
import io.troupe.engine.ai.thread.ThreadEvent.ThreadStarted;
import io.troupe.engine.runtime.Context;
import io.troupe.engine.runtime.Decision;
import io.troupe.engine.runtime.Timer;
import java.util.Set;

/** A conversation with the AI coach. */
public sealed interface Thread permits Thread.NotStarted, StartedThread {
  record NotStarted() implements Thread {}

  Thread EMPTY = new NotStarted();

  static Decision<ThreadEvent> decide(Thread thread, ThreadCommand command, Context context) {
    return switch (thread) {
      case NotStarted() ->
          command instanceof Start(var owner, var journey)
              ? accept(new ThreadStarted(owner, journey))
              : reject(NO_SUCH_THREAD);
      case StartedThread started -> started.decide(command, context);
    };
  }

  static Thread evolve(Thread thread, ThreadEvent event) {
    return switch (event) {
      case ThreadStarted(var owner, var journey) -> StartedThread.by(owner, journey);
      case QuestionAsked(var id, var text, var held, var deadline) ->
          started(thread).asked(new OpenQuestion(id, text, held, deadline));
      case QuestionAnswered answer ->
          started(thread).ended(open -> Exchange.answered(open, answer));
      case QuestionFailed(_, var code) ->
          started(thread).ended(open -> Exchange.failed(open, code));
      case QuestionAbandoned _ ->
          started(thread).ended(open -> Exchange.failed(open, Exchange.ABANDONED));
    };
  }

  /** A thread that is known to exist, because it has a history. */
  static StartedThread started(Thread thread) {
    return switch (thread) {
      case StartedThread started -> started;
      case NotStarted() -> throw new IllegalStateException("there is no thread");
    };
  }

  static Set<Timer<ThreadCommand>> timers(Thread thread) {
    return thread instanceof StartedThread started && started.open() != null
        ? Set.of(
            new Timer<>("deadline", started.open().deadline(), new Abandon(started.open().id())))
        : Set.of();
  }
}
