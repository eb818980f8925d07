package io.troupe.projections;

import static io.troupe.projections.Story.sealed;
import static io.troupe.projections.Story.time;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.learning.journey.JourneyEvent;
import io.troupe.engine.learning.journey.JourneyEvent.JourneyStarted;
import io.troupe.engine.learning.journey.JourneyEvent.LessonUnlocked;
import io.troupe.engine.learning.journey.JourneyEvent.SubmissionApproved;
import io.troupe.engine.learning.journey.JourneyEvent.SubmissionSentBack;
import io.troupe.engine.learning.journey.JourneyEvent.WorkSubmitted;
import io.troupe.engine.learning.journey.Stop;
import io.troupe.engine.learning.program.ProgramEvent.ProgramPublished;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.LessonId;
import io.troupe.engine.values.ProgramId;
import io.troupe.engine.values.SubmissionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Journeys of two lessons, {@code one} with an assignment and {@code two} without. */
public final class Journeys {
  public static final ProgramId PROGRAM = new ProgramId("program");
  public static final LessonId ONE = new LessonId("one");
  public static final LessonId TWO = new LessonId("two");
  private static final AccountId REVIEWER = new AccountId("reviewer");

  private final Story story;

  public Journeys(Story story) {
    this.story = story;
  }

  public Recorded published(String title) {
    return story.event("program", PROGRAM.value(), new ProgramPublished(1, title, List.of()));
  }

  public Recorded started(String journey, String learner, @Nullable String mentor) {
    var stops = List.of(new Stop(ONE, "Lesson one", true), new Stop(TWO, "Lesson two", false));
    return event(
        journey,
        new JourneyStarted(
            PROGRAM,
            1,
            new AccountId(learner),
            mentor == null ? null : new AccountId(mentor),
            stops));
  }

  public Recorded unlocked(String journey, LessonId lesson) {
    return event(journey, new LessonUnlocked(lesson, null));
  }

  public Recorded submitted(String journey, String submission, long at) {
    return event(
        journey,
        new WorkSubmitted(new SubmissionId(submission), ONE, sealed("learner", "work"), time(at)));
  }

  public Recorded approved(String journey, String submission, @Nullable Integer score) {
    return event(
        journey,
        new SubmissionApproved(new SubmissionId(submission), ONE, null, score, REVIEWER, time(50)));
  }

  public Recorded sentBack(String journey, String submission, @Nullable Integer score) {
    return event(
        journey,
        new SubmissionSentBack(new SubmissionId(submission), ONE, null, score, REVIEWER, time(50)));
  }

  public Recorded event(String journey, JourneyEvent event) {
    return story.event("journey", journey, event);
  }
}
