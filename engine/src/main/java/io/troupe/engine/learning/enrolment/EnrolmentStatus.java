package io.troupe.engine.learning.enrolment;

/** Where an enrolment stands. */
public enum EnrolmentStatus {
  /** Steps are being done or, after one has failed, undone. */
  RUNNING,
  COMPLETED,
  /** A step failed and all before it are undone. */
  UNDONE,
  /** A step failed and one before it cannot be undone: someone has to look. */
  FAILED
}
