package io.troupe.engine.learning.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A journey as a teacher's paper list would have it: who saw which lesson, and each work with its
 * verdict beside it. What is open or done is not noted but read off the list each time. Answers are
 * {@code accepted}, {@code unchanged} or the name of the refusal.
 */
final class NaiveJourney {
  static final String ACCEPTED = "accepted";
  static final String UNCHANGED = "unchanged";

  private record Work(String id, int lesson, @Nullable Boolean approved) {}

  private final List<Boolean> assignments;
  private final List<Integer> seen = new ArrayList<>();
  private final List<Work> works = new ArrayList<>();
  private boolean cancelled;

  /**
   * @param assignments for each lesson, whether it asks for work
   */
  NaiveJourney(List<Boolean> assignments) {
    this.assignments = assignments;
  }

  String view(int lesson) {
    if (cancelled) {
      return "JOURNEY_CANCELLED";
    }
    if (!isOpen(lesson)) {
      return "LESSON_LOCKED";
    }
    if (seen.contains(lesson)) {
      return UNCHANGED;
    }
    seen.add(lesson);
    return ACCEPTED;
  }

  String submit(String id, int lesson) {
    if (cancelled) {
      return "JOURNEY_CANCELLED";
    }
    var known = works.stream().filter(work -> work.id.equals(id)).findAny();
    if (known.isPresent()) {
      return known.get().lesson == lesson ? UNCHANGED : "ID_TAKEN";
    }
    if (!isOpen(lesson)) {
      return "LESSON_LOCKED";
    }
    if (!assignments.get(lesson)) {
      return "NO_ASSIGNMENT";
    }
    if (isDone(lesson)) {
      return "ALREADY_APPROVED";
    }
    if (of(lesson).stream().anyMatch(work -> work.approved == null)) {
      return "REVIEW_PENDING";
    }
    works.add(new Work(id, lesson, null));
    return ACCEPTED;
  }

  String review(String id, boolean approve, boolean byLearner) {
    if (cancelled) {
      return "JOURNEY_CANCELLED";
    }
    if (byLearner) {
      return "OWN_WORK";
    }
    for (var i = 0; i < works.size(); i++) {
      var work = works.get(i);
      if (work.id.equals(id) && work.approved == null) {
        works.set(i, new Work(id, work.lesson, approve));
        return ACCEPTED;
      }
    }
    return works.stream().anyMatch(work -> work.id.equals(id))
        ? "ALREADY_REVIEWED"
        : "UNKNOWN_SUBMISSION";
  }

  String cancel() {
    if (cancelled) {
      return UNCHANGED;
    }
    cancelled = true;
    return ACCEPTED;
  }

  JourneyStatus status() {
    if (cancelled) {
      return JourneyStatus.CANCELLED;
    }
    return lessons().allMatch(this::isDone) ? JourneyStatus.COMPLETED : JourneyStatus.ACTIVE;
  }

  List<LessonState> states() {
    return lessons().mapToObj(this::state).toList();
  }

  List<Integer> open() {
    return lessons().filter(this::isOpen).boxed().toList();
  }

  private LessonState state(int lesson) {
    if (!isOpen(lesson)) {
      return LessonState.LOCKED;
    }
    if (isDone(lesson)) {
      return LessonState.DONE;
    }
    var handed = of(lesson);
    if (handed.isEmpty()) {
      return LessonState.UNLOCKED;
    }
    return handed.getLast().approved == null ? LessonState.SUBMITTED : LessonState.SENT_BACK;
  }

  private boolean isOpen(int lesson) {
    return IntStream.range(0, lesson).allMatch(this::isDone);
  }

  private boolean isDone(int lesson) {
    return assignments.get(lesson)
        ? of(lesson).stream().anyMatch(work -> Boolean.TRUE.equals(work.approved))
        : seen.contains(lesson);
  }

  private List<Work> of(int lesson) {
    return works.stream().filter(work -> work.lesson == lesson).toList();
  }

  private IntStream lessons() {
    return IntStream.range(0, assignments.size());
  }
}
