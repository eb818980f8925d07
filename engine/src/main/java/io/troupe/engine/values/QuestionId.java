package io.troupe.engine.values;

/** One question in a coach thread; also the id of the hold that pays for it. */
public record QuestionId(String value) implements Id {
  public QuestionId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
