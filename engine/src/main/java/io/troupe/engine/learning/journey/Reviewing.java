package io.troupe.engine.learning.journey;

import static io.troupe.engine.learning.journey.JourneyRejection.ALREADY_REVIEWED;
import static io.troupe.engine.learning.journey.JourneyRejection.NO_REVIEWER;
import static io.troupe.engine.learning.journey.JourneyRejection.OWN_WORK;
import static io.troupe.engine.learning.journey.JourneyRejection.SCORE_RANGE;
import static io.troupe.engine.learning.journey.JourneyRejection.UNKNOWN_SUBMISSION;
import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.reject;

import io.troupe.engine.learning.journey.JourneyCommand.Review;
import io.troupe.engine.learning.journey.JourneyEvent.SubmissionApproved;
import io.troupe.engine.learning.journey.JourneyEvent.SubmissionSentBack;
import io.troupe.engine.runtime.Context;
import io.troupe.engine.runtime.Decision;
import io.troupe.engine.runtime.Principal;
import io.troupe.engine.values.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who may judge which work, and what follows from the verdict. */
final class Reviewing {
  private static final int BEST_SCORE = 100;

  private Reviewing() {}

  static Decision<JourneyEvent> decide(StartedJourney journey, Review review, Context context) {
    var principal = context.principal();
    if (principal.is(journey.learner())) {
      return reject(OWN_WORK);
    }
    if (principal.kind() != Principal.Kind.ACCOUNT) {
      return reject(NO_REVIEWER);
    }
    var track = journey.trackOf(review.id());
    if (track == null) {
      return reject(UNKNOWN_SUBMISSION);
    }
    if (!track.awaits(review.id())) {
      return reject(ALREADY_REVIEWED);
    }
    return isScore(review.score())
        ? judge(journey, track, review, new AccountId(principal.name()), context.now())
        : reject(SCORE_RANGE);
  }

  private static boolean isScore(@Nullable Integer score) {
    return score == null || (score >= 0 && score <= BEST_SCORE);
  }

  private static Decision<JourneyEvent> judge(
      StartedJourney journey, Track track, Review review, AccountId by, Instant now) {
    var lesson = track.stop().lesson();
    var comment = review.comment();
    return switch (review.verdict()) {
      case APPROVE ->
          accept(
              new SubmissionApproved(review.id(), lesson, comment, review.score(), by, now),
              journey.next(track, review.id(), now));
      case SEND_BACK ->
          accept(new SubmissionSentBack(review.id(), lesson, comment, review.score(), by, now));
    };
  }
}
