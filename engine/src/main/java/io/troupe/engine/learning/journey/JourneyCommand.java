package io.troupe.engine.learning.journey;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.LessonId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.ProgramId;
import io.troupe.engine.values.SubmissionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a journey. */
public sealed interface JourneyCommand {
  /**
   * Sends a learner on the way; the first lesson opens at once.
   *
   * @param programVersion the published version whose lessons these are, from 1
   * @param stops 1 to 200 lessons in their order, each once
   */
  record Start(
      ProgramId program,
      int programVersion,
      AccountId learner,
      @Nullable AccountId mentor,
      List<Stop> stops)
      implements JourneyCommand {
    public Start {
      stops = List.copyOf(stops);
    }
  }

  /** The learner looks at a lesson; only the first time counts. */
  record View(LessonId lesson) implements JourneyCommand {}

  /** Hands in work for a lesson's assignment; at most 20 times a lesson. */
  record Submit(SubmissionId id, LessonId lesson, Personal<String> text)
      implements JourneyCommand {}

  /**
   * Judges work handed in; the principal is the reviewer.
   *
   * @param score 0 to 100
   */
  record Review(
      SubmissionId id, Verdict verdict, @Nullable Personal<String> comment, @Nullable Integer score)
      implements JourneyCommand {}

  /** Puts a mentor, or another one, at the learner's side. */
  record AssignMentor(AccountId mentor) implements JourneyCommand {}

  /**
   * Undoes the journey.
   *
   * @param reason 1 to 200 characters without personal data
   */
  record Cancel(String reason) implements JourneyCommand {}
}
