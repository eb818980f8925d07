package io.troupe.engine.ai.coach.provider;

import io.troupe.engine.ai.coach.AnswerListener;
import io.troupe.engine.ai.coach.Answering;
import io.troupe.engine.ai.coach.Coach;
import io.troupe.engine.ai.coach.Question;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Runs each answer on a virtual thread of its own. */
final class StreamingCoach implements Coach {

  private final CoachSettings settings;
  private final AnswerModel model;
  private final Set<StreamedAnswer> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  StreamingCoach(CoachSettings settings, AnswerModel model) {
    this.settings = settings;
    this.model = model;
  }

  @Override
  public Answering answer(Question question, AnswerListener listener) {
    var answer = new StreamedAnswer(settings, model, question, listener);
    underWay.add(answer);
    if (closed) {
      answer.cancel();
    }
    Thread.ofVirtual().name("coach-answer").start(() -> run(answer));
    return answer;
  }

  @Override
  public void close() {
    closed = true;
    underWay.forEach(StreamedAnswer::cancel);
  }

  private void run(StreamedAnswer answer) {
    try {
      answer.run();
    } finally {
      underWay.remove(answer);
    }
  }
}
