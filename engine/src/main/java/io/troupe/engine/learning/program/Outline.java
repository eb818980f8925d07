package io.troupe.engine.learning.program;

import static io.troupe.engine.learning.program.ProgramRejection.ASSIGNMENT_LENGTH;
import static io.troupe.engine.learning.program.ProgramRejection.LESSON_TEXT_TOO_LONG;
import static io.troupe.engine.learning.program.ProgramRejection.LESSON_TWICE;
import static io.troupe.engine.learning.program.ProgramRejection.LESSON_URL_INVALID;
import static io.troupe.engine.learning.program.ProgramRejection.PROGRAM_TEXT_TOO_LONG;
import static io.troupe.engine.learning.program.ProgramRejection.TITLE_LENGTH;
import static io.troupe.engine.learning.program.ProgramRejection.TOO_MANY_LESSONS;
import static io.troupe.engine.learning.program.ProgramRejection.TOO_MANY_MODULES;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A programme's title and what it consists of. */
public record Outline(String title, List<Module> modules) {
  static final int LONGEST_TITLE = 200;
  static final int MOST_MODULES = 50;
  static final int MOST_LESSONS = 200;
  static final int LONGEST_TEXT = 20_000;
  static final int LONGEST_PROGRAM = 200_000;

  /** Other schemes, such as {@code javascript:}, would be run by a browser that shows the link. */
  private static final Pattern URL = Pattern.compile("https?://\\S{1,1990}");

  public Outline {
    modules = List.copyOf(modules);
  }

  boolean hasLessons() {
    return lessons().findAny().isPresent();
  }

  /** What is wrong with it, if anything. */
  @Nullable ProgramRejection flaw() {
    if (modules.size() > MOST_MODULES) {
      return TOO_MANY_MODULES;
    }
    if (lessons().count() > MOST_LESSONS) {
      return TOO_MANY_LESSONS;
    }
    if (!titles().allMatch(text -> hasLength(text, LONGEST_TITLE))) {
      return TITLE_LENGTH;
    }
    return flawInLessons();
  }

  private @Nullable ProgramRejection flawInLessons() {
    if (lessons().map(Lesson::id).distinct().count() != lessons().count()) {
      return LESSON_TWICE;
    }
    if (lessons().anyMatch(lesson -> lesson.text().length() > LONGEST_TEXT)) {
      return LESSON_TEXT_TOO_LONG;
    }
    if (!lessons().allMatch(Outline::hasSoundAssignment)) {
      return ASSIGNMENT_LENGTH;
    }
    if (!lessons().allMatch(Outline::hasSoundUrl)) {
      return LESSON_URL_INVALID;
    }
    return lessons().mapToInt(Lesson::length).sum() > LONGEST_PROGRAM
        ? PROGRAM_TEXT_TOO_LONG
        : null;
  }

  private Stream<Lesson> lessons() {
    return modules.stream().flatMap(module -> module.lessons().stream());
  }

  private Stream<String> titles() {
    return Stream.of(
            Stream.of(title), modules.stream().map(Module::title), lessons().map(Lesson::title))
        .flatMap(titles -> titles);
  }

  private static boolean hasSoundAssignment(Lesson lesson) {
    return lesson.assignment() == null || hasLength(lesson.assignment(), LONGEST_TEXT);
  }

  private static boolean hasSoundUrl(Lesson lesson) {
    return lesson.url() == null || URL.matcher(lesson.url()).matches();
  }

  private static boolean hasLength(String text, int longest) {
    return !text.isBlank() && text.length() <= longest;
  }
}
