package io.troupe.engine.tenancy.tenant;

import io.troupe.engine.runtime.Rejection;

/** Why a tenant refuses. */
public enum TenantRejection implements Rejection {
  NO_SUCH_TENANT(Kind.MISSING, "There is no such tenant. Sign up first."),
  ALREADY_SIGNED_UP(
      Kind.CONFLICT, "This tenant has signed up before. Change its settings instead."),
  NAME_MALFORMED(Kind.INVALID, "A company name is 1 to 200 characters, not only blanks."),
  UNKNOWN_TIME_ZONE(
      Kind.INVALID, "There is no such time zone. Use an IANA id such as Europe/Berlin."),
  UNKNOWN_CURRENCY(Kind.INVALID, "There is no such currency. Use an ISO 4217 code such as EUR."),
  ;

  private final Meaning meaning;

  TenantRejection(Kind kind, String advice) {
    meaning = new Meaning(kind, advice);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
