package io.troupe.engine.processes.coachquestion;

import io.troupe.engine.ai.coach.AnswerListener;
import io.troupe.engine.ai.coach.Citation;
import io.troupe.engine.ai.coach.CutCause;
import io.troupe.engine.ai.coach.Outcome;
import io.troupe.engine.ai.thread.Ending;
import io.troupe.engine.ai.thread.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Hands an answer on to its reader, and records how it ended whether the reader is there or not.
 */
final class AnswerRecorder implements AnswerListener {
  /** Bytes of text at which an answer is cut: sealed, it still fits into the thread. */
  private static final int MOST_BYTES = 24_000;

  private final AnswerRecord record;
  private final AnswerReader reader;
  private volatile boolean gone;
  private int bytes;

  AnswerRecorder(AnswerRecord record, AnswerReader reader) {
    this.record = record;
    this.reader = reader;
  }

  /** The reader wants no more. */
  void gone() {
    gone = true;
  }

  @Override
  public void onCitations(List<Citation> citations) {
    tell(() -> reader.citations(citations));
  }

  @Override
  public void onText(String delta) {
    tell(() -> reader.text(delta));
    bytes += delta.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES || record.isLate()) {
      throw new IllegalStateException("an answer ran over its limits and is cut");
    }
  }

  private void tell(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      gone = true;
      throw e;
    }
  }

  @Override
  public void onComplete(Outcome outcome) {
    end(record.answered(outcome, Ending.COMPLETE));
  }

  /**
   * Who goes away before the first word pays for what was read; whom the provider fails does not.
   */
  @Override
  public void onCut(Outcome soFar, CutCause cause) {
    end(
        soFar.text().isBlank() && !gone
            ? record.failed(cause.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            : record.answered(soFar, Ending.CUT));
  }

  private void end(Optional<Exchange> exchange) {
    exchange.ifPresentOrElse(reader::ended, reader::lost);
  }
}
