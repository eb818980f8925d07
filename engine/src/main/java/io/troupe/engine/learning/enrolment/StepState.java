package io.troupe.engine.learning.enrolment;

/** How far a step got. */
public enum StepState {
  PENDING,
  DONE,
  FAILED,
  UNDONE
}
