package io.troupe.http.people;

import io.troupe.http.edge.problem.ProblemType;

/** Why something is not written about a person. */
public enum PersonProblem implements ProblemType {
  PERSON_ERASED(
      410, "The person is erased", "Nothing about this person can be kept any more; stop here.");

  private final Meaning meaning;

  PersonProblem(int status, String title, String advice) {
    meaning = new Meaning(status, title, advice);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
