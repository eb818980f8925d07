package io.troupe.projections.journeys;

import static io.troupe.projections.Journeys.ONE;
import static io.troupe.projections.Journeys.PROGRAM;
import static io.troupe.projections.Journeys.TWO;
import static io.troupe.projections.Story.ACADEMY;
import static io.troupe.projections.Story.SCHOOL;
import static io.troupe.projections.Story.time;
import static io.troupe.projections.TestView.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.learning.journey.JourneyEvent.JourneyCancelled;
import io.troupe.engine.learning.journey.JourneyEvent.JourneyCompleted;
import io.troupe.engine.learning.journey.JourneyEvent.MentorAssigned;
import io.troupe.engine.learning.journey.JourneyStatus;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.JourneyId;
import io.troupe.projections.Journeys;
import io.troupe.projections.Story;
import io.troupe.projections.TestView;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JourneysTest {
  private static final AccountId ADA = new AccountId("ada");
  private static final AccountId GRACE = new AccountId("grace");

  @TempDir Path folder;
  private final Journeys story = new Journeys(new Story());

  @ParameterizedTest
  @EnumSource
  void a_journey_counts_its_lessons(JournalKind kind) throws Exception {
    try (var view = new TestView(new JourneysProjection(), kind, folder)) {
      var journeys = new JourneysQueries(view);
      view.given(
          story.published("Course"), story.started("j", "ada", null), story.unlocked("j", ONE));
      var row = all(journeys).getFirst();
      assertThat(row)
          .isEqualTo(
              new JourneyRow(
                  new JourneyId("j"),
                  PROGRAM,
                  "Course",
                  1,
                  ADA,
                  null,
                  JourneyStatus.ACTIVE,
                  1,
                  2,
                  time(2)));
      assertThat(row.done()).isZero();
      view.given(story.unlocked("j", TWO));
      assertThat(all(journeys).getFirst().done()).isEqualTo(1);
      view.given(story.event("j", new JourneyCompleted(time(9))));
      assertThat(all(journeys).getFirst().done()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_journey_has_the_title_that_was_published_last(JournalKind kind) throws Exception {
    try (var view = new TestView(new JourneysProjection(), kind, folder)) {
      view.given(story.started("j", "ada", null));
      assertThat(all(new JourneysQueries(view)).getFirst().title()).isNull();
      view.given(story.published("Course"), story.published("Better course"));
      assertThat(all(new JourneysQueries(view)).getFirst().title()).isEqualTo("Better course");
    }
  }

  @ParameterizedTest
  @EnumSource
  void each_sees_whose_journeys_were_asked_for(JournalKind kind) throws Exception {
    try (var view = new TestView(new JourneysProjection(), kind, folder)) {
      view.given(
          story.started("j1", "ada", null),
          story.started("j2", "bob", "ada"),
          story.started("j3", "cy", "grace"),
          story.event("j1", new MentorAssigned(GRACE)));
      var journeys = new JourneysQueries(view);
      assertThat(ids(journeys, new Whose.OfLearner(ADA))).containsExactly("j1");
      assertThat(ids(journeys, new Whose.OfMentor(GRACE))).containsExactly("j3", "j1");
      assertThat(ids(journeys, new Whose.OfEither(ADA))).containsExactly("j2", "j1");
      assertThat(ids(journeys, new Whose.Everybodys())).containsExactly("j3", "j2", "j1");
      assertThat(got(journeys.list(SCHOOL, new Whose.Everybodys(), null, 10))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_cancelled_journey_says_so(JournalKind kind) throws Exception {
    try (var view = new TestView(new JourneysProjection(), kind, folder)) {
      view.given(story.started("j", "ada", null), story.event("j", new JourneyCancelled("undone")));
      assertThat(all(new JourneysQueries(view)).getFirst().status())
          .isEqualTo(JourneyStatus.CANCELLED);
    }
  }

  private static List<JourneyRow> all(JourneysQueries journeys) {
    return got(journeys.list(ACADEMY, new Whose.Everybodys(), null, 10));
  }

  private static List<String> ids(JourneysQueries journeys, Whose whose) {
    return got(journeys.list(ACADEMY, whose, null, 10)).stream()
        .map(row -> row.id().value())
        .toList();
  }
}
