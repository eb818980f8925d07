package io.troupe.engine.learning.enrolment;

import io.troupe.engine.runtime.Rejection;

/** Why an enrolment refuses. */
public enum EnrolmentRejection implements Rejection {
  NO_SUCH_ENROLMENT(Kind.MISSING, "There is no such enrolment."),
  ALREADY_BEGUN(Kind.CONFLICT, "This enrolment was begun with another content. Begin a new one."),
  LOGIN_NAME_INVALID(Kind.INVALID, "A login name is 1 to 64 characters of A-Z a-z 0-9 _ -."),
  PLAN_INVALID(
      Kind.INVALID, "A plan has 1 to 24 installments of at least the currency's smallest unit."),
  RESULT_INVALID(
      Kind.INVALID, "The result of this step is an id, 1 to 64 characters of A-Z a-z 0-9 _ -."),
  CODE_INVALID(Kind.INVALID, "A code is 1 to 64 characters of A-Z a-z 0-9 _ -."),
  NOT_NEXT(Kind.CONFLICT, "It is another step's turn. Read the enrolment to see which."),
  ENROLMENT_OVER(Kind.GONE, "The enrolment has come to its end."),
  ;

  private final Meaning meaning;

  EnrolmentRejection(Kind kind, String advice) {
    meaning = new Meaning(kind, advice);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
