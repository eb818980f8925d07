package io.troupe.engine.learning.enrolment;

/** What an enrolment does, in this order; undone in the reverse. */
public enum Step {
  /** Claims the e-mail's login name; the result is the account that owns it. */
  LOGIN_NAME,
  /** Opens the account, unless the e-mail belongs to one already. */
  ACCOUNT,
  /** Starts the journey; the result is its id. */
  JOURNEY,
  /** Issues the invoice, when there is a plan; the result is its id. */
  INVOICE,
  /** Tells the learner. */
  WELCOME
}
