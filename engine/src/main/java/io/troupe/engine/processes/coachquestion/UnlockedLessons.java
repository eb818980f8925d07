package io.troupe.engine.processes.coachquestion;

import static java.util.stream.Collectors.toSet;

import io.troupe.engine.ai.coach.retrieval.LessonText;
import io.troupe.engine.ai.coach.retrieval.Passage;
import io.troupe.engine.learning.journey.JourneyEntity;
import io.troupe.engine.learning.journey.JourneyStatus;
import io.troupe.engine.learning.journey.JourneyView;
import io.troupe.engine.learning.journey.LessonProgress;
import io.troupe.engine.learning.journey.LessonState;
import io.troupe.engine.learning.program.Lesson;
import io.troupe.engine.learning.program.ProgramEntity;
import io.troupe.engine.runtime.TenantScope;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.JourneyId;
import java.util.List;
import java.util.stream.Stream;

/** What a learner may be answered from: the published text of the lessons that are not locked. */
record UnlockedLessons(TenantScope scope, AccountId learner) {
  /** At most {@link Passage#MAX_PASSAGES}, of the journeys in their order. */
  List<Passage> passages(List<JourneyId> journeys) {
    return journeys.stream()
        .limit(LearnerJourneys.MOST)
        .flatMap(this::journey)
        .flatMap(this::lessons)
        .flatMap(UnlockedLessons::cut)
        .limit(Passage.MAX_PASSAGES)
        .toList();
  }

  private Stream<JourneyView> journey(JourneyId id) {
    return Waiting.view(scope.entity(JourneyEntity.TYPE, id.value())).stream()
        .filter(journey -> journey.learner().equals(learner))
        .filter(journey -> journey.status() != JourneyStatus.CANCELLED);
  }

  private Stream<Lesson> lessons(JourneyView journey) {
    var unlocked =
        journey.lessons().stream()
            .filter(lesson -> lesson.state() != LessonState.LOCKED)
            .map(LessonProgress::lesson)
            .collect(toSet());
    return Waiting.view(scope.entity(ProgramEntity.TYPE, journey.program().value())).stream()
        .flatMap(program -> Stream.ofNullable(program.published()))
        .flatMap(published -> published.modules().stream())
        .flatMap(module -> module.lessons().stream())
        .filter(lesson -> unlocked.contains(lesson.id()));
  }

  private static Stream<Passage> cut(Lesson lesson) {
    return LessonText.passages(lesson.id().value(), lesson.title(), lesson.text()).stream();
  }
}
