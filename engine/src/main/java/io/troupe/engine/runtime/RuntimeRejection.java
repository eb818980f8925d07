package io.troupe.engine.runtime;

/** Refusals that any entity can give, whatever its rules. */
public enum RuntimeRejection implements Rejection {
  NOT_FOUND(Kind.MISSING, "There is no such thing here. Check the id."),
  IDEMPOTENCY_KEY_REUSED(
      Kind.INVALID, "This idempotency key came before with another content. Use a new key."),
  VERSION_MISMATCH(Kind.STALE, "It has changed since you read it. Read it again, then retry."),
  ;

  private final Meaning meaning;

  RuntimeRejection(Kind kind, String advice) {
    meaning = new Meaning(kind, advice);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
