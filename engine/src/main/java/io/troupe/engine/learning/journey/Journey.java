package io.troupe.engine.learning.journey;

import static io.troupe.engine.learning.journey.JourneyRejection.JOURNEY_CANCELLED;
import static io.troupe.engine.learning.journey.JourneyRejection.NO_SUCH_JOURNEY;
import static io.troupe.engine.runtime.Decision.reject;
import static io.troupe.engine.runtime.Decision.unchanged;

import io.troupe.engine.learning.journey.JourneyCommand.Cancel;
import io.troupe.engine.learning.journey.JourneyCommand.Start;
import io.troupe.engine.learning.journey.JourneyEvent.JourneyCancelled;
import io.troupe.engine.learning.journey.JourneyEvent.JourneyCompleted;
import io.troupe.engine.learning.journey.JourneyEvent.JourneyStarted;
import io.troupe.engine.learning.journey.JourneyEvent.LessonUnlocked;
import io.troupe.engine.learning.journey.JourneyEvent.LessonViewed;
import io.troupe.engine.learning.journey.JourneyEvent.MentorAssigned;
import io.troupe.engine.learning.journey.JourneyEvent.SubmissionApproved;
import io.troupe.engine.learning.journey.JourneyEvent.SubmissionSentBack;
import io.troupe.engine.learning.journey.JourneyEvent.WorkSubmitted;
import io.troupe.engine.runtime.Context;
import io.troupe.engine.runtime.Decision;

/**
 * A learner's way through a programme. Lessons open one after the other: the next one in the same
 * decision in which the one before it is done.
 */
public sealed interface Journey permits Journey.NotStarted, Journey.Cancelled, StartedJourney {
  record NotStarted() implements Journey {}

  /** Undone; what was there can still be seen, and nothing can happen any more. */
  record Cancelled(StartedJourney before, String reason) implements Journey {}

  static Decision<JourneyEvent> decide(Journey journey, JourneyCommand command, Context context) {
    return switch (journey) {
      case NotStarted() ->
          command instanceof Start start ? Starting.decide(start) : reject(NO_SUCH_JOURNEY);
      case StartedJourney started -> started.decide(command, context);
      case Cancelled _ -> command instanceof Cancel ? unchanged() : reject(JOURNEY_CANCELLED);
    };
  }

  static Journey evolve(Journey journey, JourneyEvent event) {
    return switch (event) {
      case JourneyStarted started -> StartedJourney.of(started);
      case LessonUnlocked(var lesson, _) -> started(journey).with(lesson, Track::unlock);
      case LessonViewed(var lesson, var at) ->
          started(journey).with(lesson, track -> track.viewed(at));
      case WorkSubmitted(var id, var lesson, var text, var at) ->
          started(journey).with(lesson, track -> track.plus(Handed.in(id, text, at)));
      case SubmissionApproved(_, var lesson, var comment, var score, var reviewer, _) ->
          started(journey).judged(lesson, Verdict.APPROVE, comment, score, reviewer);
      case SubmissionSentBack(_, var lesson, var comment, var score, var reviewer, _) ->
          started(journey).judged(lesson, Verdict.SEND_BACK, comment, score, reviewer);
      case JourneyCompleted _ -> started(journey).complete();
      case MentorAssigned(var mentor) -> started(journey).mentoredBy(mentor);
      case JourneyCancelled(var reason) -> new Cancelled(started(journey), reason);
    };
  }

  /** A journey's lessons and work, known to exist because the journey has a history. */
  static StartedJourney started(Journey journey) {
    return switch (journey) {
      case StartedJourney started -> started;
      case Cancelled(var before, _) -> before;
      case NotStarted() -> throw new IllegalStateException("there is no journey");
    };
  }
}
