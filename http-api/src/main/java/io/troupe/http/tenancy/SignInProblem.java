package io.troupe.http.tenancy;

import io.troupe.http.edge.problem.ProblemType;
import java.util.Locale;

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

  private final int status;
  private final String title;
  private final String advice;

  SignInProblem(int status, String title, String advice) {
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
