package io.troupe.engine.values;

/** An invitation to join a tenant. */
public record InvitationId(String value) implements Id {
  public InvitationId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
