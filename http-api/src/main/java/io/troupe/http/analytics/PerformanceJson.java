package io.troupe.http.analytics;

import io.troupe.http.people.PersonJson;
import io.troupe.projections.performance.PerformanceRow;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a learner does in a programme, on the wire. */
final class PerformanceJson {
  private PerformanceJson() {}

  record Program(String id, String title) {}

  record Row(
      PersonJson learner,
      Program program,
      String journeyId,
      int unlocked,
      int done,
      int submitted,
      int approved,
      @Nullable Instant lastSeen,
      @Nullable Double score) {
    static Row of(PerformanceRow row, PersonJson learner) {
      var program = row.program().value();
      return new Row(
          learner,
          new Program(program, Objects.requireNonNullElse(row.programTitle(), program)),
          row.journey().value(),
          row.unlocked(),
          row.done(),
          row.submitted(),
          row.approved(),
          row.lastSeen(),
          row.score());
    }
  }
}
