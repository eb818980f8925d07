package io.troupe.engine.ai.coach.provider;

import dev.langchain4j.model.chat.response.ChatResponse;
import io.troupe.engine.ai.coach.AnswerListener;
import io.troupe.engine.ai.coach.Answering;
import io.troupe.engine.ai.coach.CutCause;
import io.troupe.engine.ai.coach.Question;
import io.troupe.engine.ai.coach.Turn;
import io.troupe.engine.ai.coach.provider.AnswerModel.AnswerStream;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One answer from question to ending, run by one thread. That thread alone calls the listener, and
 * leaves once it has told an ending, so there cannot be a second one nor text after it.
 */
final class StreamedAnswer implements Answering, Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(StreamedAnswer.class);

  private final CoachSettings settings;
  private final AnswerModel model;
  private final AnswerListener listener;
  private final Signals signals = new Signals();
  private final StringBuilder text = new StringBuilder();
  private final long startedAt = System.nanoTime();
  private Grounding grounding;

  StreamedAnswer(
      CoachSettings settings, AnswerModel model, Question question, AnswerListener listener) {
    this.settings = settings;
    this.model = model;
    this.listener = listener;
    this.grounding = Grounding.none(question);
  }

  @Override
  public void cancel() {
    signals.cancel();
  }

  @Override
  public void run() {
    try {
      ending().tell(listener);
    } catch (RuntimeException | Error failure) {
      LOG.error("An answer's ending could not be told: {}", Failures.describe(failure));
    }
  }

  private Ending ending() {
    try {
      grounding = Grounding.of(grounding.question());
      listener.onCitations(grounding.citations());
      return signals.cancelled() ? cut(CutCause.CANCELLED) : stream();
    } catch (InterruptedException | RuntimeException | Error failure) {
      LOG.error("An answer was given up: {}", Failures.describe(failure));
      return cut(CutCause.CANCELLED);
    }
  }

  private Ending stream() throws InterruptedException {
    try (signals;
        var _ = start()) {
      return listen();
    }
  }

  private AnswerStream start() {
    try {
      return model.start(grounding, signals);
    } catch (RuntimeException failure) {
      signals.onError(failure);
      return () -> {};
    }
  }

  private Ending listen() throws InterruptedException {
    while (true) {
      switch (signals.next(patience())) {
        case Signal.Text(var delta) when text.length() + delta.length() > Turn.MAX_ANSWER -> {
          return cut(CutCause.PROVIDER_ERROR);
        }
        case Signal.Text(var delta) -> hear(delta);
        case Signal.Completed(var response) -> {
          return completed(response);
        }
        case Signal.Failed(var error) -> {
          return failed(error);
        }
        case Signal.Cancelled() -> {
          return cut(CutCause.CANCELLED);
        }
        case Signal.TimedOut() -> {
          return cut(CutCause.TIMEOUT);
        }
      }
    }
  }

  private void hear(String delta) {
    if (!delta.isEmpty()) {
      text.append(delta);
      listener.onText(delta);
    }
  }

  private Duration patience() {
    var limit = text.isEmpty() ? settings.firstTokenTimeout() : settings.requestTimeout();
    return limit.minusNanos(System.nanoTime() - startedAt);
  }

  private Ending completed(ChatResponse response) {
    return Ending.of(response, settings.provider(), reckoning());
  }

  private Ending failed(Throwable error) {
    var cause = Failures.cause(error);
    LOG.warn("{} cut an answer: {} ({})", settings.provider(), cause, Failures.describe(error));
    return cut(cause);
  }

  private Ending cut(CutCause cause) {
    return new Ending.Cut(reckoning().cutBy(cause), cause);
  }

  private Reckoning reckoning() {
    return new Reckoning(model, grounding, text.toString());
  }
}
