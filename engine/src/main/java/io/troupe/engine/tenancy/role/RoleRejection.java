package io.troupe.engine.tenancy.role;

import io.troupe.engine.runtime.Rejection;

/** Why a role refuses. */
public enum RoleRejection implements Rejection {
  NO_SUCH_ROLE(Kind.MISSING, "There is no such role. Check the id."),
  ALREADY_DEFINED(Kind.CONFLICT, "This id stands for another role. Choose a new one."),
  ROLE_RETIRED(Kind.GONE, "The role was retired. Define a new one."),
  NAME_MALFORMED(Kind.INVALID, "A role's name is 1 to 100 characters, not only blanks."),
  PERMISSIONS_OUT_OF_BOUNDS(Kind.INVALID, "A role has 1 to 100 permissions."),
  PERMISSION_MALFORMED(Kind.INVALID, "A permission's code is 1 to 64 characters of a-z 0-9 -."),
  ;

  private final Meaning meaning;

  RoleRejection(Kind kind, String advice) {
    meaning = new Meaning(kind, advice);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
