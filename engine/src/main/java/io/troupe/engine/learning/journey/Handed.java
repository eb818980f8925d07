package io.troupe.engine.learning.journey;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.SubmissionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work handed in, and what became of it.
 *
 * @param verdict absent until it is reviewed, as are comment, score and reviewer
 * @param score 0 to 100
 */
public record Handed(
    SubmissionId id,
    Personal<String> text,
    Instant at,
    @Nullable Verdict verdict,
    @Nullable Personal<String> comment,
    @Nullable Integer score,
    @Nullable AccountId reviewer) {

  static Handed in(SubmissionId id, Personal<String> text, Instant at) {
    return new Handed(id, text, at, null, null, null, null);
  }

  Handed judged(
      Verdict given, @Nullable Personal<String> remark, @Nullable Integer points, AccountId judge) {
    return new Handed(id, text, at, given, remark, points, judge);
  }
}
