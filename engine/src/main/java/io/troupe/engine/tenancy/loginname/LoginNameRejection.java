package io.troupe.engine.tenancy.loginname;

import io.troupe.engine.runtime.Rejection;

/** Why a login name refuses. */
public enum LoginNameRejection implements Rejection {
  LOGIN_NAME_TAKEN(Kind.CONFLICT, "The e-mail address belongs to another account."),
  ;

  private final Meaning meaning;

  LoginNameRejection(Kind kind, String advice) {
    meaning = new Meaning(kind, advice);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
