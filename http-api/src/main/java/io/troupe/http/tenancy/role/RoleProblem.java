package io.troupe.http.tenancy.role;

import io.troupe.http.edge.problem.ProblemType;

/** What is not done to a role. */
public enum RoleProblem implements ProblemType {
  BUILT_IN_ROLE(
      409,
      "Built-in roles do not change",
      "Define a role of your own with the permissions that you need.");

  private final Meaning meaning;

  RoleProblem(int status, String title, String advice) {
    meaning = new Meaning(status, title, advice);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
