package io.troupe.projections.performance;

import static io.troupe.projections.Journeys.ONE;
import static io.troupe.projections.Journeys.PROGRAM;
import static io.troupe.projections.Journeys.TWO;
import static io.troupe.projections.Story.ACADEMY;
import static io.troupe.projections.Story.time;
import static io.troupe.projections.TestView.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.learning.journey.JourneyEvent.JourneyCancelled;
import io.troupe.engine.learning.journey.JourneyEvent.JourneyCompleted;
import io.troupe.engine.learning.journey.JourneyEvent.LessonViewed;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.ProgramId;
import io.troupe.projections.Journeys;
import io.troupe.projections.Story;
import io.troupe.projections.TestView;
import io.troupe.projections.performance.PerformanceQueries.Filter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PerformanceTest {
  @TempDir Path folder;
  private final Journeys story = new Journeys(new Story());

  @ParameterizedTest
  @EnumSource
  void what_a_learner_does_is_counted(JournalKind kind) throws Exception {
    try (var view = new TestView(new PerformanceProjection(), kind, folder)) {
      view.given(
          story.started("j", "ada", null),
          story.unlocked("j", ONE),
          story.submitted("j", "s1", 10),
          story.sentBack("j", "s1", 40),
          story.submitted("j", "s2", 20),
          story.approved("j", "s2", 85),
          story.unlocked("j", TWO),
          story.event("j", new LessonViewed(TWO, time(30))));
      assertThat(rows(view, Filter.ALL))
          .containsExactly(
              new PerformanceRow(
                  new JourneyId("j"),
                  new AccountId("ada"),
                  PROGRAM,
                  null,
                  2,
                  2,
                  1,
                  2,
                  1,
                  1,
                  62.5,
                  time(30),
                  time(1)));
      view.given(story.event("j", new JourneyCompleted(time(31))));
      assertThat(rows(view, Filter.ALL)).extracting(PerformanceRow::done).containsExactly(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void without_a_score_there_is_no_mean(JournalKind kind) throws Exception {
    try (var view = new TestView(new PerformanceProjection(), kind, folder)) {
      view.given(
          story.published("Course"),
          story.started("j", "ada", null),
          story.submitted("j", "s1", 10),
          story.approved("j", "s1", null));
      var row = rows(view, Filter.ALL).getFirst();
      assertThat(row.score()).isNull();
      assertThat(row.approved()).isEqualTo(1);
      assertThat(row.programTitle()).isEqualTo("Course");
    }
  }

  @ParameterizedTest
  @EnumSource
  void rows_are_found_by_learner_and_programme_and_a_cancelled_journey_is_none(JournalKind kind)
      throws Exception {
    try (var view = new TestView(new PerformanceProjection(), kind, folder)) {
      view.given(
          story.started("j1", "ada", null),
          story.started("j2", "bob", null),
          story.started("j3", "cy", null),
          story.event("j3", new JourneyCancelled("undone")));
      assertThat(rows(view, new Filter(PROGRAM, null))).hasSize(2);
      assertThat(rows(view, new Filter(new ProgramId("other"), null))).isEmpty();
      assertThat(rows(view, new Filter(PROGRAM, new AccountId("bob"))))
          .extracting(row -> row.journey().value())
          .containsExactly("j2");
    }
  }

  private static List<PerformanceRow> rows(TestView view, Filter filter) {
    return got(new PerformanceQueries(view).list(ACADEMY, filter, null, 10));
  }
}
