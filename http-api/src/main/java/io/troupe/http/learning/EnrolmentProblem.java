package io.troupe.http.learning;

import io.troupe.http.edge.problem.ProblemType;

/** Why an enrolment is not taken on. */
public enum EnrolmentProblem implements ProblemType {
  PROGRAM_NOT_PUBLISHED(
      409, "The programme is not published", "Publish the programme, then enrol the learner.");

  private final Meaning meaning;

  EnrolmentProblem(int status, String title, String advice) {
    meaning = new Meaning(status, title, advice);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
