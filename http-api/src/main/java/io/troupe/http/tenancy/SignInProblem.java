package io.troupe.http.tenancy;

import io.troupe.http.edge.problem.ProblemType;

/** Why nobody is signed in. */
public enum SignInProblem implements ProblemType {
  /**
   * One answer whether the tenant or address is unknown, the password wrong, the invitation not yet
   * accepted or the account locked: it tells neither who has an account nor, during a lock, whether
   * a guess was right.
   */
  SIGN_IN_FAILED(
      401,
      "Sign-in failed",
      "Check tenant, address and password; an invitation has to be accepted first. After five wrong"
          + " ones in a row wait 15 minutes, after more of them longer.");

  private final Meaning meaning;

  SignInProblem(int status, String title, String advice) {
    meaning = new Meaning(status, title, advice);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
