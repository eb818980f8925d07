package io.troupe.engine.learning.journey;

/** How far a learner is with a lesson. */
public enum LessonState {
  /** A lesson before it is not done. */
  LOCKED,
  UNLOCKED,
  /** Work waits for review. */
  SUBMITTED,
  /** The latest work has to be done again. */
  SENT_BACK,
  /** Its work is approved or, without an assignment, it was viewed. */
  DONE
}
