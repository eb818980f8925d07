package io.troupe.engine.tenancy.loginname;

import io.troupe.engine.runtime.Rejection;

/** Why a login name refuses. */
public enum LoginNameRejection implements Rejection {
  LOGIN_NAME_TAKEN(Kind.CONFLICT, "The e-mail address belongs to another account."),
  ;

  private final Kind kind;
  private final String advice;

  LoginNameRejection(Kind kind, String advice) {
    this.kind = kind;
    this.advice = advice;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String advice() {
    return advice;
  }
}
