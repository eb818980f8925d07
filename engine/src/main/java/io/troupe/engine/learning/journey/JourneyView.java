package io.troupe.engine.learning.journey;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.LessonId;
import io.troupe.engine.values.ProgramId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journey as callers see it.
 *
 * @param lessons in their order
 */
public record JourneyView(
    ProgramId program,
    int programVersion,
    AccountId learner,
    @Nullable AccountId mentor,
    JourneyStatus status,
    List<LessonProgress> lessons) {

  public JourneyView {
    lessons = List.copyOf(lessons);
  }

  static JourneyView of(Journey journey) {
    var started = Journey.started(journey);
    var undone = firstUndone(started.tracks());
    return new JourneyView(
        started.program(),
        started.programVersion(),
        started.learner(),
        started.mentor(),
        status(journey),
        started.tracks().stream().map(track -> LessonProgress.of(track, undone)).toList());
  }

  private static @Nullable LessonId firstUndone(List<Track> tracks) {
    for (var track : tracks) {
      if (!track.isDone()) {
        return track.stop().lesson();
      }
    }
    return null;
  }

  private static JourneyStatus status(Journey journey) {
    return switch (journey) {
      case Journey.Cancelled _ -> JourneyStatus.CANCELLED;
      case StartedJourney started ->
          started.completed() ? JourneyStatus.COMPLETED : JourneyStatus.ACTIVE;
      case Journey.NotStarted() -> throw new IllegalStateException("there is no journey");
    };
  }
}
