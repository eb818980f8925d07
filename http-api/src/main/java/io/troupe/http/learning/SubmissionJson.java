package io.troupe.http.learning;

import com.fasterxml.jackson.annotation.JsonValue;
import io.troupe.http.edge.json.Check;
import io.troupe.http.edge.json.Checkable;
import io.troupe.http.edge.json.Kebab;
import io.troupe.http.people.PersonJson;
import io.troupe.projections.reviewqueue.ReviewQueueRow;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Work handed in, on the wire. */
final class SubmissionJson {
  private SubmissionJson() {}

  /** Without text once the learner is erased. */
  record Submission(
      String id,
      @Nullable String text,
      Instant at,
      @Nullable String verdict,
      @Nullable String comment,
      @Nullable Integer score,
      @Nullable String reviewerId) {}

  /** Work that waits for review. */
  record Waiting(
      String id,
      String journeyId,
      JourneyJson.Program program,
      Lesson lesson,
      PersonJson learner,
      @Nullable String text,
      Instant at) {
    static Waiting of(ReviewQueueRow row, PersonJson learner, @Nullable String text) {
      return new Waiting(
          row.id().value(),
          row.journey().value(),
          JourneyJson.Program.of(row.program(), row.programTitle()),
          new Lesson(row.lesson().value(), row.lessonTitle()),
          learner,
          text,
          row.submittedAt());
    }
  }

  record Lesson(String id, String title) {}

  enum Verdict {
    APPROVE,
    SEND_BACK;

    io.troupe.engine.learning.journey.Verdict domain() {
      return switch (this) {
        case APPROVE -> io.troupe.engine.learning.journey.Verdict.APPROVE;
        case SEND_BACK -> io.troupe.engine.learning.journey.Verdict.SEND_BACK;
      };
    }

    @JsonValue
    @Override
    public String toString() {
      return Kebab.of(this);
    }
  }

  record Review(Verdict verdict, @Nullable String comment, @Nullable Integer score)
      implements Checkable {
    @Override
    public void check(Check check) {
      check
          .length("comment", comment, 1, 5_000)
          .range("score", Optional.ofNullable(score).orElse(0), 0, 100);
    }
  }
}
