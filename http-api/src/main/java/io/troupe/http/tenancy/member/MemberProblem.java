package io.troupe.http.tenancy.member;

import io.troupe.http.edge.problem.ProblemType;

/** What is not done to a member. */
public enum MemberProblem implements ProblemType {
  /** So that a tenant always has one: whoever takes the role from others still has it. */
  SUPERADMIN_STAYS("superadmin-stays");

  private final String code;

  MemberProblem(String code) {
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
    return "A superadmin cannot step down alone";
  }

  @Override
  public String advice() {
    return "Have another superadmin do it, so that the tenant keeps one.";
  }
}
