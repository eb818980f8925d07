package io.troupe.http.learning;

import io.troupe.http.edge.problem.ProblemType;
import java.util.Locale;

/** Why an enrolment is not taken on. */
public enum EnrolmentProblem implements ProblemType {
  PROGRAM_NOT_PUBLISHED(
      409, "The programme is not published", "Publish the programme, then enrol the learner.");

  private final int status;
  private final String title;
  private final String advice;

  EnrolmentProblem(int status, String title, String advice) {
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
