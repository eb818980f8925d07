package io.troupe.http.learning;

import com.fasterxml.jackson.annotation.JsonValue;
import io.troupe.engine.learning.program.LessonKind;
import io.troupe.engine.learning.program.ProgramView;
import io.troupe.engine.learning.program.Published;
import io.troupe.http.edge.json.Check;
import io.troupe.http.edge.json.Checkable;
import io.troupe.http.edge.json.Kebab;
import io.troupe.projections.programs.ProgramRow;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Programmes on the wire. */
final class ProgramJson {
  private static final Pattern URL = Pattern.compile("https?://\\S{1,1990}");

  private ProgramJson() {}

  enum Kind {
    TEXT,
    VIDEO,
    FILE;

    LessonKind domain() {
      return switch (this) {
        case TEXT -> LessonKind.TEXT;
        case VIDEO -> LessonKind.VIDEO;
        case FILE -> LessonKind.FILE;
      };
    }

    @JsonValue
    @Override
    public String toString() {
      return Kebab.of(this);
    }
  }

  record Draft(String title, List<ModuleDraft> modules) implements Checkable {
    @Override
    public void check(Check check) {
      check.length("title", title, 1, 200).size("modules", modules, 0, 50).each("modules", modules);
    }
  }

  record ModuleDraft(String title, List<LessonDraft> lessons) implements Checkable {
    @Override
    public void check(Check check) {
      check
          .length("title", title, 1, 200)
          .size("lessons", lessons, 0, 200)
          .each("lessons", lessons);
    }
  }

  /** Without an id it is a new lesson. */
  record LessonDraft(
      @Nullable String id,
      String title,
      Kind kind,
      String text,
      @Nullable String url,
      @Nullable String assignment)
      implements Checkable {
    @Override
    public void check(Check check) {
      check
          .id("id", id)
          .length("title", title, 1, 200)
          .length("text", text, 0, 20_000)
          .length("assignment", assignment, 1, 20_000)
          .matches(
              "url", url, URL, "not-a-link", "A link is http:// or https:// and 2,000 characters.");
    }
  }

  record Program(String id, @Nullable Outline draft, @Nullable PublishedOutline published) {
    /** All of it, for those who write programmes. */
    static Program whole(String id, ProgramView view) {
      var draft = new Outline(view.draft().title(), Module.whole(view.draft().modules()));
      return new Program(id, draft, published(view.published(), true));
    }

    /** What learners may know before they take it. */
    static Program brief(String id, Published published) {
      return new Program(id, null, published(published, false));
    }

    private static @Nullable PublishedOutline published(
        @Nullable Published published, boolean whole) {
      return published == null
          ? null
          : new PublishedOutline(
              published.version(),
              published.title(),
              whole ? Module.whole(published.modules()) : Module.brief(published.modules()));
    }
  }

  record Row(String id, String title, @Nullable Integer publishedVersion, int lessons) {
    /** The draft in brief, for those who write programmes. */
    static Row draft(ProgramRow row) {
      var published = row.published();
      return new Row(
          row.id().value(),
          row.title(),
          published == null ? null : published.version(),
          row.lessons());
    }

    /** The published version in brief. */
    static Row published(ProgramRow row) {
      var published = Objects.requireNonNull(row.published(), "only published ones are listed");
      return new Row(row.id().value(), published.title(), published.version(), published.lessons());
    }
  }

  record Outline(String title, List<Module> modules) {}

  record PublishedOutline(int version, String title, List<Module> modules) {}

  record Module(String title, List<Lesson> lessons) {
    static List<Module> whole(List<io.troupe.engine.learning.program.Module> modules) {
      return modules.stream()
          .map(it -> new Module(it.title(), it.lessons().stream().map(Lesson::whole).toList()))
          .toList();
    }

    static List<Module> brief(List<io.troupe.engine.learning.program.Module> modules) {
      return modules.stream()
          .map(it -> new Module(it.title(), it.lessons().stream().map(Lesson::brief).toList()))
          .toList();
    }
  }

  record Lesson(
      String id,
      String title,
      String kind,
      @Nullable String text,
      @Nullable String url,
      @Nullable String assignment) {
    static Lesson whole(io.troupe.engine.learning.program.Lesson it) {
      return new Lesson(
          it.id().value(), it.title(), Kebab.of(it.kind()), it.text(), it.url(), it.assignment());
    }

    static Lesson brief(io.troupe.engine.learning.program.Lesson it) {
      return new Lesson(it.id().value(), it.title(), Kebab.of(it.kind()), null, null, null);
    }
  }
}
