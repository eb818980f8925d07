package io.troupe.engine.learning.journey;

import io.troupe.engine.values.LessonId;
import io.troupe.engine.values.SubmissionId;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a learner did about one lesson.
 *
 * @param viewedAt when it was first seen
 * @param handed the work handed in, oldest first; only the last can wait for review
 */
public record Track(
    Stop stop, boolean unlocked, @Nullable Instant viewedAt, PVector<Handed> handed) {

  static Track locked(Stop stop) {
    return new Track(stop, false, null, TreePVector.empty());
  }

  boolean isOf(LessonId lesson) {
    return stop.lesson().equals(lesson);
  }

  Track unlock() {
    return new Track(stop, true, viewedAt, handed);
  }

  Track viewed(Instant at) {
    return new Track(stop, unlocked, at, handed);
  }

  Track plus(Handed work) {
    return new Track(stop, unlocked, viewedAt, handed.plus(work));
  }

  Track changeLast(UnaryOperator<Handed> change) {
    var last = handed.size() - 1;
    return new Track(stop, unlocked, viewedAt, handed.with(last, change.apply(handed.get(last))));
  }

  /** Whether this work is what a verdict is waited for. */
  boolean awaits(SubmissionId id) {
    return state() == LessonState.SUBMITTED && handed.getLast().id().equals(id);
  }

  boolean isDone() {
    return state() == LessonState.DONE;
  }

  LessonState state() {
    if (!unlocked) {
      return LessonState.LOCKED;
    }
    if (!stop.assignment()) {
      return viewedAt == null ? LessonState.UNLOCKED : LessonState.DONE;
    }
    return handed.isEmpty() ? LessonState.UNLOCKED : stateOf(handed.getLast().verdict());
  }

  private static LessonState stateOf(@Nullable Verdict verdict) {
    return switch (verdict) {
      case null -> LessonState.SUBMITTED;
      case APPROVE -> LessonState.DONE;
      case SEND_BACK -> LessonState.SENT_BACK;
    };
  }
}
