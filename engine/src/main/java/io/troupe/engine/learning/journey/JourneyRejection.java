package io.troupe.engine.learning.journey;

import io.troupe.engine.runtime.Rejection;

/** Why a journey refuses. */
public enum JourneyRejection implements Rejection {
  NO_SUCH_JOURNEY(Kind.MISSING, "There is no such journey. Enrol the learner first."),
  ALREADY_STARTED(Kind.CONFLICT, "The journey is under way with another content."),
  JOURNEY_CANCELLED(Kind.GONE, "The journey was cancelled."),
  NO_LESSONS(Kind.INVALID, "A journey needs at least one lesson."),
  TOO_MANY_LESSONS(Kind.LIMIT, "A journey has at most 200 lessons."),
  LESSON_TWICE(Kind.INVALID, "The same lesson comes twice. Name each once."),
  TITLE_LENGTH(Kind.INVALID, "A lesson's title has 1 to 200 characters."),
  VERSION_INVALID(Kind.INVALID, "Versions of a programme count from 1."),
  UNKNOWN_LESSON(Kind.MISSING, "The journey has no such lesson."),
  LESSON_LOCKED(Kind.FORBIDDEN, "A lesson before this one has to be done first."),
  NO_ASSIGNMENT(Kind.CONFLICT, "The lesson asks for no work."),
  ALREADY_APPROVED(Kind.CONFLICT, "The work for this lesson is approved already."),
  REVIEW_PENDING(Kind.CONFLICT, "Work for this lesson waits for review. Wait for the verdict."),
  TOO_MANY_SUBMISSIONS(Kind.LIMIT, "Work for one lesson is handed in at most 20 times."),
  ID_TAKEN(Kind.CONFLICT, "This id stands for other work. Choose a new one."),
  UNKNOWN_SUBMISSION(Kind.MISSING, "The journey has no such work."),
  ALREADY_REVIEWED(Kind.CONFLICT, "The work has its verdict already."),
  OWN_WORK(Kind.FORBIDDEN, "Nobody reviews their own work. Ask a mentor."),
  NO_REVIEWER(Kind.FORBIDDEN, "Only a person who is signed in reviews work."),
  SCORE_RANGE(Kind.INVALID, "A score is 0 to 100."),
  REASON_LENGTH(Kind.INVALID, "A reason has 1 to 200 characters."),
  ;

  private final Meaning meaning;

  JourneyRejection(Kind kind, String advice) {
    meaning = new Meaning(kind, advice);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
