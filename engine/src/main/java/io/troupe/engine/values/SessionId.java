package io.troupe.engine.values;

/** One sign-in of an account, until it is revoked or expires. */
public record SessionId(String value) implements Id {
  public SessionId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
