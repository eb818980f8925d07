package io.troupe.engine.learning.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.learning.program.ProgramCommand.Change;
import io.troupe.engine.learning.program.ProgramCommand.Create;
import io.troupe.engine.learning.program.ProgramCommand.Publish;
import io.troupe.engine.learning.program.ProgramEvent.ProgramChanged;
import io.troupe.engine.learning.program.ProgramEvent.ProgramCreated;
import io.troupe.engine.learning.program.ProgramEvent.ProgramPublished;
import io.troupe.engine.runtime.Scenario;
import io.troupe.engine.values.LessonId;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgramTest {
  private static final String TITLE = "Giving feedback";
  private static final Lesson LESSON = lesson("opening");
  private static final List<Module> MODULES = List.of(new Module("Basics", List.of(LESSON)));
  private static final List<Module> MORE = modules(LESSON, lesson("closing"));

  private final Scenario<ProgramCommand, ProgramEvent, Program> program =
      Scenario.of(ProgramEntity.TYPE);

  @Test
  void a_programme_begins_as_a_draft() {
    program.when(new Create(TITLE, MODULES)).then(new ProgramCreated(TITLE, MODULES));
    assertThat(view()).isEqualTo(new ProgramView(new Outline(TITLE, MODULES), null));
  }

  @Test
  void a_programme_is_created_once() {
    program
        .when(new Create(TITLE, MODULES))
        .when(new Create(TITLE, MODULES))
        .unchanged()
        .when(new Create("Another", MODULES))
        .refused(ProgramRejection.ALREADY_CREATED);
  }

  @Test
  void what_was_never_created_is_neither_changed_nor_published() {
    program
        .when(new Change(TITLE, MODULES))
        .refused(ProgramRejection.NO_SUCH_PROGRAM)
        .when(new Publish())
        .refused(ProgramRejection.NO_SUCH_PROGRAM);
  }

  @Test
  void a_change_touches_the_draft_and_not_what_is_published() {
    program
        .given(new ProgramCreated(TITLE, MODULES), new ProgramPublished(1, TITLE, MODULES))
        .when(new Change(TITLE, MORE))
        .then(new ProgramChanged(TITLE, MORE));
    assertThat(view())
        .isEqualTo(new ProgramView(new Outline(TITLE, MORE), new Published(1, TITLE, MODULES)));
  }

  @Test
  void a_change_that_changes_nothing_is_not_stored() {
    program.given(new ProgramCreated(TITLE, MODULES)).when(new Change(TITLE, MODULES)).unchanged();
  }

  @Test
  void each_publication_that_has_something_new_is_the_next_version() {
    program
        .given(new ProgramCreated(TITLE, MODULES))
        .when(new Publish())
        .then(new ProgramPublished(1, TITLE, MODULES))
        .when(new Publish())
        .unchanged()
        .when(new Change("Feedback", MORE))
        .when(new Publish())
        .then(new ProgramPublished(2, "Feedback", MORE));
  }

  @Test
  void a_change_taken_back_leaves_nothing_to_publish() {
    program
        .given(new ProgramCreated(TITLE, MODULES), new ProgramPublished(1, TITLE, MODULES))
        .when(new Change(TITLE, MORE))
        .when(new Change(TITLE, MODULES))
        .when(new Publish())
        .unchanged();
  }

  @Test
  void a_programme_without_lessons_is_not_published() {
    program
        .given(new ProgramCreated(TITLE, List.of(new Module("Empty", List.of()))))
        .when(new Publish())
        .refused(ProgramRejection.NO_LESSONS);
  }

  @Test
  void titles_have_1_to_200_characters() {
    refused(ProgramRejection.TITLE_LENGTH, " ", MODULES);
    refused(ProgramRejection.TITLE_LENGTH, "x".repeat(201), MODULES);
    refused(ProgramRejection.TITLE_LENGTH, TITLE, List.of(new Module("", List.of())));
    refused(ProgramRejection.TITLE_LENGTH, TITLE, modules(lesson("a", "", "text", null, null)));
    program.when(new Create("x".repeat(200), MODULES)).accepted();
  }

  @Test
  void modules_and_lessons_are_counted() {
    refused(
        ProgramRejection.TOO_MANY_MODULES,
        TITLE,
        Collections.nCopies(51, new Module("Module", List.of())));
    refused(ProgramRejection.TOO_MANY_LESSONS, TITLE, modules(lessons(201, "")));
    program.when(new Create(TITLE, modules(lessons(200, "")))).accepted();
  }

  @Test
  void texts_are_bounded_one_by_one_and_together() {
    var full = "x".repeat(20_000);
    refused(
        ProgramRejection.LESSON_TEXT_TOO_LONG,
        TITLE,
        modules(lesson("a", "A", full + "x", null, null)));
    refused(ProgramRejection.ASSIGNMENT_LENGTH, TITLE, modules(lesson("a", "A", "", null, " ")));
    refused(ProgramRejection.PROGRAM_TEXT_TOO_LONG, TITLE, modules(lessons(11, full)));
    program.when(new Create(TITLE, modules(lessons(10, full)))).accepted();
  }

  @Test
  void lesson_ids_are_unique_across_modules() {
    refused(
        ProgramRejection.LESSON_TWICE,
        TITLE,
        List.of(new Module("One", List.of(LESSON)), new Module("Two", List.of(LESSON))));
  }

  @Test
  void a_link_that_a_browser_would_run_is_refused() {
    refused(
        ProgramRejection.LESSON_URL_INVALID,
        TITLE,
        modules(lesson("a", "A", "", "javascript:alert(1)", null)));
    program
        .when(new Create(TITLE, modules(lesson("a", "A", "", "https://video.example/1", null))))
        .accepted();
  }

  private void refused(ProgramRejection rejection, String title, List<Module> modules) {
    program.when(new Create(title, modules)).refused(rejection);
  }

  private ProgramView view() {
    return ProgramView.of(program.state());
  }

  private static List<Module> modules(Lesson... lessons) {
    return List.of(new Module("Basics", List.of(lessons)));
  }

  private static Lesson[] lessons(int count, String text) {
    return IntStream.range(0, count)
        .mapToObj(i -> lesson("lesson-" + i, "Lesson " + i, text, null, null))
        .toArray(Lesson[]::new);
  }

  private static Lesson lesson(String id) {
    return lesson(id, "Lesson " + id, "Say what you saw.", null, "Write three sentences.");
  }

  private static Lesson lesson(
      String id, String title, String text, @Nullable String url, @Nullable String assignment) {
    return new Lesson(new LessonId(id), title, LessonKind.TEXT, text, url, assignment);
  }
}
