package io.troupe.engine.processes.coachquestion;

import io.troupe.engine.ai.coach.Answering;
import io.troupe.engine.ai.coach.Coach;
import io.troupe.engine.ai.coach.Question;

/** A question that is recorded and waits for its answer. */
public final class OpenAnswer {
  private final Coach coach;
  private final Question question;
  private final AnswerRecord record;

  OpenAnswer(Coach coach, Question question, AnswerRecord record) {
    this.coach = coach;
    this.question = question;
    this.record = record;
  }

  /**
   * Has the answer written, and returns at once. To be called once; until then nothing is asked of
   * a model. What is cancelled is charged for what it has used.
   */
  public Answering read(AnswerReader reader) {
    var recorder = new AnswerRecorder(record, reader);
    var answering = coach.answer(question, recorder);
    return () -> {
      recorder.gone();
      answering.cancel();
    };
  }
}
