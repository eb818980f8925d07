package io.troupe.engine.learning.program;

import io.troupe.engine.runtime.Rejection;

/** Why a programme refuses. */
public enum ProgramRejection implements Rejection {
  NO_SUCH_PROGRAM(Kind.MISSING, "There is no such programme. Create it first."),
  ALREADY_CREATED(Kind.CONFLICT, "The programme exists with another content. Change it instead."),
  NO_LESSONS(Kind.CONFLICT, "A programme without lessons cannot be published. Add one first."),
  TITLE_LENGTH(Kind.INVALID, "Titles of programme, modules and lessons have 1 to 200 characters."),
  ASSIGNMENT_LENGTH(
      Kind.INVALID, "An assignment has 1 to 20,000 characters. Leave it out if there is none."),
  LESSON_TWICE(Kind.INVALID, "Two lessons have the same id. Give each its own."),
  LESSON_URL_INVALID(
      Kind.INVALID, "A lesson's link is http:// or https:// and at most 2,000 characters long."),
  TOO_MANY_MODULES(Kind.LIMIT, "A programme has at most 50 modules."),
  TOO_MANY_LESSONS(Kind.LIMIT, "A programme has at most 200 lessons."),
  LESSON_TEXT_TOO_LONG(Kind.LIMIT, "A lesson's text has at most 20,000 characters."),
  PROGRAM_TEXT_TOO_LONG(
      Kind.LIMIT, "All lesson texts and assignments have at most 200,000 characters together."),
  ;

  private final Meaning meaning;

  ProgramRejection(Kind kind, String advice) {
    meaning = new Meaning(kind, advice);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
