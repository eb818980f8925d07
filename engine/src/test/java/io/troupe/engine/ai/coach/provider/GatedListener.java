package io.troupe.engine.ai.coach.provider;

import io.troupe.engine.ai.coach.AnswerListener;
import io.troupe.engine.ai.coach.Citation;
import io.troupe.engine.ai.coach.CutCause;
import io.troupe.engine.ai.coach.HeardAnswer;
import io.troupe.engine.ai.coach.Outcome;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Takes no more than the first piece of text until the gate opens. */
record GatedListener(HeardAnswer heard, CountDownLatch gate) implements AnswerListener {
  @Override
  public void onCitations(List<Citation> citations) {
    heard.onCitations(citations);
  }

  @Override
  public void onText(String delta) {
    heard.onText(delta);
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void onComplete(Outcome outcome) {
    heard.onComplete(outcome);
  }

  @Override
  public void onCut(Outcome soFar, CutCause cause) {
    heard.onCut(soFar, cause);
  }
}
