package io.troupe.engine.values;

/** A lesson, unique within its programme. */
public record LessonId(String value) implements Id {
  public LessonId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
