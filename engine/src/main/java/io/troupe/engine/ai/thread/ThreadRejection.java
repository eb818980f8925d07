package io.troupe.engine.ai.thread;

import io.troupe.engine.runtime.Rejection;

/** Why a thread refuses. */
public enum ThreadRejection implements Rejection {
  NO_SUCH_THREAD(Kind.MISSING, "There is no such thread. Check the id."),
  NOT_OWNER(Kind.MISSING, "There is no such thread. Check the id."),
  ALREADY_STARTED(Kind.CONFLICT, "This id stands for another thread. Choose a new one."),
  QUESTION_OPEN(Kind.CONFLICT, "A question is still being answered. Wait for its end."),
  QUESTION_ID_TAKEN(Kind.CONFLICT, "This id stands for another question. Choose a new one."),
  UNKNOWN_QUESTION(Kind.MISSING, "There is no such question in this thread."),
  QUESTION_ENDED(Kind.GONE, "The question was answered, has failed or was abandoned before."),
  DEADLINE_OUT_OF_BOUNDS(Kind.INVALID, "A deadline lies within the next hour."),
  QUESTION_TOO_LONG(Kind.INVALID, "The question is too long. Ask a shorter one."),
  ANSWER_MALFORMED(
      Kind.INVALID, "The answer, its citations, usage or model name are out of bounds."),
  COST_EXCEEDS_HOLD(Kind.CONFLICT, "An answer costs at most what was held for it."),
  CODE_MALFORMED(Kind.INVALID, "A failure code is 1 to 64 characters."),
  THREAD_FULL(Kind.LIMIT, "The thread has no room for another question. Start a new one."),
  ;

  private final Meaning meaning;

  ThreadRejection(Kind kind, String advice) {
    meaning = new Meaning(kind, advice);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
