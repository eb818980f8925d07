package io.troupe.http.tenancy.role;

import io.troupe.http.edge.problem.ProblemType;

/** What is not done to a role. */
public enum RoleProblem implements ProblemType {
  BUILT_IN_ROLE("built-in-role");

  private final String code;

  RoleProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return 409;
  }

  @Override
  public String title() {
    return "Built-in roles do not change";
  }

  @Override
  public String advice() {
    return "Define a role of your own with the permissions that you need.";
  }
}
