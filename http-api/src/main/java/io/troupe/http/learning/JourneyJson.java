package io.troupe.http.learning;

import io.troupe.engine.values.ProgramId;
import io.troupe.http.edge.json.Check;
import io.troupe.http.edge.json.Checkable;
import io.troupe.http.edge.json.Kebab;
import io.troupe.http.people.PersonJson;
import io.troupe.projections.journeys.JourneyRow;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Journeys on the wire. */
final class JourneyJson {
  private JourneyJson() {}

  record Journey(
      String id,
      Program program,
      int programVersion,
      PersonJson learner,
      @Nullable PersonJson mentor,
      String status,
      List<Lesson> lessons) {}

  record Row(
      String id,
      Program program,
      PersonJson learner,
      @Nullable String mentorId,
      String status,
      int done,
      int lessons) {
    static Row of(JourneyRow row, PersonJson learner) {
      var mentor = row.mentor();
      return new Row(
          row.id().value(),
          Program.of(row.program(), row.title()),
          learner,
          mentor == null ? null : mentor.value(),
          Kebab.of(row.status()),
          row.done(),
          row.lessons());
    }
  }

  /** By its id where no title was ever published. */
  record Program(String id, String title) {
    static Program of(ProgramId id, @Nullable String title) {
      return new Program(id.value(), Objects.requireNonNullElse(title, id.value()));
    }
  }

  /** Text, link and assignment are there once it is unlocked. */
  record Lesson(
      String id,
      String title,
      String kind,
      String state,
      @Nullable LockedBecause lockedBecause,
      @Nullable String text,
      @Nullable String url,
      @Nullable String assignment,
      @Nullable Instant viewedAt,
      List<SubmissionJson.Submission> submissions) {}

  record LockedBecause(String lesson, String title, String reason) {}

  record Work(String text) implements Checkable {
    @Override
    public void check(Check check) {
      check.length("text", text, 1, 20_000);
    }
  }

  record Created(String id) {}
}
