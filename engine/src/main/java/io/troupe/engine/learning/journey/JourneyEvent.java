package io.troupe.engine.learning.journey;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.LessonId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.ProgramId;
import io.troupe.engine.values.SubmissionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened on a journey. Stored for ever: records are added, never renamed or removed. */
public sealed interface JourneyEvent {
  record JourneyStarted(
      ProgramId program,
      int programVersion,
      AccountId learner,
      @Nullable AccountId mentor,
      List<Stop> stops)
      implements JourneyEvent {
    public JourneyStarted {
      stops = List.copyOf(stops);
    }
  }

  /**
   * A lesson may now be seen.
   *
   * @param becauseOf the work whose approval opened it; absent when it is the first lesson or
   *     follows one without an assignment
   */
  record LessonUnlocked(LessonId lesson, @Nullable SubmissionId becauseOf)
      implements JourneyEvent {}

  /** The learner saw a lesson for the first time. */
  record LessonViewed(LessonId lesson, Instant at) implements JourneyEvent {}

  record WorkSubmitted(SubmissionId id, LessonId lesson, Personal<String> text, Instant at)
      implements JourneyEvent {}

  record SubmissionApproved(
      SubmissionId id,
      LessonId lesson,
      @Nullable Personal<String> comment,
      @Nullable Integer score,
      AccountId reviewer,
      Instant at)
      implements JourneyEvent {}

  record SubmissionSentBack(
      SubmissionId id,
      LessonId lesson,
      @Nullable Personal<String> comment,
      @Nullable Integer score,
      AccountId reviewer,
      Instant at)
      implements JourneyEvent {}

  /** The last lesson is done. */
  record JourneyCompleted(Instant at) implements JourneyEvent {}

  record MentorAssigned(AccountId mentor) implements JourneyEvent {}

  record JourneyCancelled(String reason) implements JourneyEvent {}
}
