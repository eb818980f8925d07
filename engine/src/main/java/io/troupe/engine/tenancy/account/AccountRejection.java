package io.troupe.engine.tenancy.account;

import io.troupe.engine.runtime.Rejection;

/** Why an account refuses. */
public enum AccountRejection implements Rejection {
  NO_SUCH_ACCOUNT(Kind.MISSING, "There is no such account. Check the id."),
  ALREADY_OPENED(Kind.CONFLICT, "This id stands for another account. Choose a new one."),
  CLOSED(Kind.GONE, "The account is closed."),
  ERASED(Kind.GONE, "The person's data was erased; the account can no longer be used."),
  NO_ROLE(Kind.INVALID, "An account has at least one role."),
  TOO_MANY_ROLES(Kind.INVALID, "An account has at most 10 roles."),
  LOGIN_NAME_MALFORMED(Kind.INVALID, "A login name is 1 to 64 characters of A-Z a-z 0-9 _ -."),
  HASH_MALFORMED(Kind.INVALID, "A hash is 1 to 512 characters."),
  REASON_MALFORMED(Kind.INVALID, "A reason is 1 to 200 characters."),
  NO_PASSWORD(Kind.CONFLICT, "The account has no password yet. Accept the invitation first."),
  LOCKED_OUT(Kind.LIMIT, "Too many failed sign-ins. Wait until the lock ends, then try again."),
  SESSION_ID_TAKEN(Kind.CONFLICT, "This id stands for another session. Choose a new one."),
  UNKNOWN_SESSION(Kind.GONE, "The session has ended. Sign in again."),
  HASH_NOT_NEW(Kind.INVALID, "The next refresh token was used before. Make a new one."),
  HAS_SIGNED_UP(Kind.CONFLICT, "The person has a password already, so the account stays open."),
  ;

  private final Meaning meaning;

  AccountRejection(Kind kind, String advice) {
    meaning = new Meaning(kind, advice);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
