package io.troupe.http.learning;

import io.troupe.engine.learning.journey.LessonProgress;
import io.troupe.engine.learning.journey.LessonState;
import io.troupe.engine.learning.program.Lesson;
import io.troupe.engine.learning.program.Published;
import io.troupe.engine.values.LessonId;
import io.troupe.http.edge.json.Kebab;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lessons of one journey as its learner finds them: no content before a lesson is unlocked. */
final class LessonPages {
  private final Map<LessonId, LessonProgress> progress;
  private final Map<LessonId, Lesson> content;

  LessonPages(List<LessonProgress> lessons, Published program) {
    progress =
        lessons.stream().collect(Collectors.toMap(LessonProgress::lesson, Function.identity()));
    content =
        program.modules().stream()
            .flatMap(module -> module.lessons().stream())
            .collect(Collectors.toMap(Lesson::id, Function.identity()));
  }

  JourneyJson.Lesson page(LessonProgress one, List<SubmissionJson.Submission> handed) {
    var lesson = lesson(one.lesson());
    var unlocked = one.state() != LessonState.LOCKED;
    return new JourneyJson.Lesson(
        one.lesson().value(),
        one.title(),
        Kebab.of(lesson.kind()),
        Kebab.of(one.state()),
        lockedBecause(one.lockedBecause()),
        unlocked ? lesson.text() : null,
        unlocked ? lesson.url() : null,
        unlocked ? lesson.assignment() : null,
        one.viewedAt(),
        handed);
  }

  private JourneyJson.@Nullable LockedBecause lockedBecause(@Nullable LessonId before) {
    if (before == null) {
      return null;
    }
    var undone = Objects.requireNonNull(progress.get(before), "a lesson of the same journey");
    return new JourneyJson.LockedBecause(before.value(), undone.title(), reason(undone));
  }

  private String reason(LessonProgress undone) {
    return switch (undone.state()) {
      case SUBMITTED -> "awaiting-review";
      case SENT_BACK -> "sent-back";
      case LOCKED, UNLOCKED, DONE ->
          lesson(undone.lesson()).assignment() == null ? "not-viewed" : "not-submitted";
    };
  }

  private Lesson lesson(LessonId id) {
    return Objects.requireNonNull(content.get(id), "a lesson of the journey's programme");
  }
}
