package io.troupe.engine.values;

/** A conversation with the AI coach. */
public record ThreadId(String value) implements Id {
  public ThreadId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
