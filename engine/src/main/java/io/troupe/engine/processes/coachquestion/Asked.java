package io.troupe.engine.processes.coachquestion;

import io.troupe.engine.ai.thread.Exchange;
import io.troupe.engine.runtime.Reply;

/** What comes of asking. */
public sealed interface Asked {
  /** The question is recorded and its answer can begin. */
  record Begun(OpenAnswer answer) implements Asked {}

  /**
   * The same question was asked before and has ended.
   *
   * @param answer the text; empty when it failed, or when the person is erased
   */
  record Ended(Exchange exchange, String answer) implements Asked {}

  /** The person has not consented to being answered by an AI; nothing was looked at. */
  record ConsentMissing() implements Asked {}

  /** An entity did not do its part; the reply, never a done one, says why. */
  record Refused(Reply<?> reply) implements Asked {}
}
