package io.troupe.http.ai;

import io.troupe.http.edge.problem.ProblemType;

/** Why the coach does not answer. */
public enum CoachProblem implements ProblemType {
  CONSENT_NEEDED(
      403, "Consent needed", "Give the consent 'coach' first: PUT /v1/me/consents/coach."),
  COACH_UNAVAILABLE(
      503, "The coach is not available", "Ask again in a minute with a new Idempotency-Key.");

  private final Meaning meaning;

  CoachProblem(int status, String title, String advice) {
    meaning = new Meaning(status, title, advice);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
