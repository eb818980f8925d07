package io.troupe.http.tenancy.member;

import io.troupe.http.edge.problem.ProblemType;

/** What is not done to a member. */
public enum MemberProblem implements ProblemType {
  /** So that a tenant always has one: whoever takes the role from others still has it. */
  SUPERADMIN_STAYS(
      409,
      "A superadmin cannot step down alone",
      "Have another superadmin do it, so that the tenant keeps one.");

  private final Meaning meaning;

  MemberProblem(int status, String title, String advice) {
    meaning = new Meaning(status, title, advice);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
