package io.troupe.engine.ai.thread;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.JourneyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thread as its owner sees it.
 *
 * @param exchanges the questions that have ended, the eldest first
 * @param open absent when nothing waits for an answer
 */
public record ThreadView(
    AccountId owner,
    @Nullable JourneyId journey,
    List<Exchange> exchanges,
    @Nullable OpenQuestion open) {
  static ThreadView of(Thread thread) {
    var started = Thread.started(thread);
    return new ThreadView(started.owner(), started.journey(), started.exchanges(), started.open());
  }
}
