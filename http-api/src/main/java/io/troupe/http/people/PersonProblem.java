package io.troupe.http.people;

import io.troupe.http.edge.json.Kebab;
import io.troupe.http.edge.problem.ProblemType;

/** Why something is not written about a person. */
public enum PersonProblem implements ProblemType {
  PERSON_ERASED(
      410, "The person is erased", "Nothing about this person can be kept any more; stop here.");

  private final int status;
  private final String title;
  private final String advice;

  PersonProblem(int status, String title, String advice) {
    this.status = status;
    this.title = title;
    this.advice = advice;
  }

  @Override
  public String code() {
    return Kebab.of(this);
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
