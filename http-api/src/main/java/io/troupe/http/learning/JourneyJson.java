package io.troupe.http.learning;

import io.troupe.http.edge.json.Check;
import io.troupe.http.edge.json.Checkable;
import io.troupe.http.people.PersonJson;
import java.time.Instant;
import java.util.List;
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

  record Program(String id, String title) {}

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
