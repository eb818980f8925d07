package io.troupe.engine.learning.program;

/** What a lesson consists of, beside its text. */
public enum LessonKind {
  TEXT,
  VIDEO,
  FILE
}
