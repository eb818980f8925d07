package io.troupe.http.ai;

import io.troupe.http.edge.problem.ProblemType;
import java.util.Locale;

/** Why the coach does not answer. */
public enum CoachProblem implements ProblemType {
  CONSENT_NEEDED(
      403, "Consent needed", "Give the consent 'coach' first: PUT /v1/me/consents/coach."),
  COACH_UNAVAILABLE(
      503, "The coach is not available", "Ask again in a minute with a new Idempotency-Key.");

  private final int status;
  private final String title;
  private final String advice;

  CoachProblem(int status, String title, String advice) {
    this.status = status;
    this.title = title;
    this.advice = advice;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String advice() {
    return advice;
  }
}
