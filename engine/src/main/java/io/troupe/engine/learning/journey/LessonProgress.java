package io.troupe.engine.learning.journey;

import io.troupe.engine.values.LessonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as the learner finds it.
 *
 * @param lockedBecause of a locked lesson: the lesson that has to be done next to come closer to it
 * @param viewedAt when it was first seen
 * @param submissions the work handed in, oldest first
 */
public record LessonProgress(
    LessonId lesson,
    String title,
    LessonState state,
    @Nullable LessonId lockedBecause,
    @Nullable Instant viewedAt,
    List<Handed> submissions) {

  public LessonProgress {
    submissions = List.copyOf(submissions);
  }

  static LessonProgress of(Track track, @Nullable LessonId undone) {
    return new LessonProgress(
        track.stop().lesson(),
        track.stop().title(),
        track.state(),
        track.unlocked() ? null : undone,
        track.viewedAt(),
        track.handed());
  }
}
