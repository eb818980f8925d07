package io.troupe.projections.programs;

import static io.troupe.projections.Story.ACADEMY;
import static io.troupe.projections.Story.time;
import static io.troupe.projections.TestView.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.learning.program.Lesson;
import io.troupe.engine.learning.program.LessonKind;
import io.troupe.engine.learning.program.Module;
import io.troupe.engine.learning.program.ProgramEvent.ProgramChanged;
import io.troupe.engine.learning.program.ProgramEvent.ProgramCreated;
import io.troupe.engine.learning.program.ProgramEvent.ProgramPublished;
import io.troupe.engine.values.LessonId;
import io.troupe.engine.values.ProgramId;
import io.troupe.projections.Story;
import io.troupe.projections.TestView;
import io.troupe.projections.programs.ProgramRow.Published;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgramsTest {
  @TempDir Path folder;
  private final Story story = new Story();

  @ParameterizedTest
  @EnumSource
  void the_draft_is_told_from_what_is_published(JournalKind kind) throws Exception {
    try (var view = new TestView(new ProgramsProjection(), kind, folder)) {
      view.given(
          story.event("program", "p", new ProgramCreated("First", outline("a"))),
          story.event("program", "p", new ProgramPublished(1, "First", outline("a"))),
          story.event("program", "p", new ProgramChanged("Second", outline("a", "b"))));
      assertThat(got(new ProgramsQueries(view).list(ACADEMY, null, 10)))
          .containsExactly(
              new ProgramRow(
                  new ProgramId("p"), "Second", 2, new Published(1, "First", 1), time(1), time(3)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_programme_that_is_not_published_is_not_among_those_that_are(JournalKind kind)
      throws Exception {
    try (var view = new TestView(new ProgramsProjection(), kind, folder)) {
      view.given(
          story.event("program", "draft", new ProgramCreated("Draft", List.of())),
          story.event("program", "p", new ProgramCreated("First", outline("a"))),
          story.event("program", "p", new ProgramPublished(1, "First", outline("a"))));
      var programs = new ProgramsQueries(view);
      assertThat(got(programs.published(ACADEMY, null, 10)))
          .extracting(ProgramRow::id)
          .containsExactly(new ProgramId("p"));
      var all = got(programs.list(ACADEMY, null, 1));
      assertThat(all).hasSize(2);
      assertThat(all.getFirst().published()).isNull();
    }
  }

  private static List<Module> outline(String... lessons) {
    return List.of(
        new Module(
            "Module",
            Stream.of(lessons)
                .map(id -> new Lesson(new LessonId(id), id, LessonKind.TEXT, "text", null, null))
                .toList()));
  }
}
