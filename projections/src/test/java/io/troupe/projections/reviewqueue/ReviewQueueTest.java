package io.troupe.projections.reviewqueue;

import static io.troupe.projections.Journeys.ONE;
import static io.troupe.projections.Journeys.PROGRAM;
import static io.troupe.projections.Story.ACADEMY;
import static io.troupe.projections.Story.sealed;
import static io.troupe.projections.Story.time;
import static io.troupe.projections.TestView.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.learning.journey.JourneyEvent.JourneyCancelled;
import io.troupe.engine.learning.journey.JourneyEvent.MentorAssigned;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.SubmissionId;
import io.troupe.projections.Journeys;
import io.troupe.projections.Story;
import io.troupe.projections.TestView;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewQueueTest {
  private static final AccountId GRACE = new AccountId("grace");

  @TempDir Path folder;
  private final Journeys story = new Journeys(new Story());

  @ParameterizedTest
  @EnumSource
  void work_waits_with_all_that_a_reviewer_needs(JournalKind kind) throws Exception {
    try (var view = new TestView(new ReviewQueueProjection(), kind, folder)) {
      view.given(
          story.published("Course"),
          story.started("j", "ada", "grace"),
          story.submitted("j", "s", 7));
      assertThat(got(new ReviewQueueQueries(view).list(ACADEMY, null, null, 10)))
          .containsExactly(
              new ReviewQueueRow(
                  new SubmissionId("s"),
                  new JourneyId("j"),
                  PROGRAM,
                  "Course",
                  ONE,
                  "Lesson one",
                  new AccountId("ada"),
                  GRACE,
                  sealed("learner", "work"),
                  time(7)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_eldest_work_comes_first_and_is_gone_with_the_verdict(JournalKind kind) throws Exception {
    try (var view = new TestView(new ReviewQueueProjection(), kind, folder)) {
      view.given(
          story.started("j1", "ada", null),
          story.started("j2", "bob", null),
          story.started("j3", "cy", null),
          story.submitted("j1", "s1", 9),
          story.submitted("j2", "s2", 8),
          story.submitted("j3", "s3", 7));
      assertThat(ids(view, null)).containsExactly("s3", "s2", "s1");
      view.given(
          story.sentBack("j3", "s3", null),
          story.approved("j2", "s2", 90),
          story.submitted("j3", "s4", 10));
      assertThat(ids(view, null)).containsExactly("s1", "s4");
      view.given(story.event("j1", new JourneyCancelled("undone")));
      assertThat(ids(view, null)).containsExactly("s4");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_new_mentor_takes_over_what_waits_and_what_comes(JournalKind kind) throws Exception {
    try (var view = new TestView(new ReviewQueueProjection(), kind, folder)) {
      view.given(
          story.started("j1", "ada", "bob"),
          story.submitted("j1", "s1", 1),
          story.event("j1", new MentorAssigned(GRACE)),
          story.sentBack("j1", "s1", null),
          story.submitted("j1", "s2", 2),
          story.started("j2", "cy", "bob"),
          story.submitted("j2", "s3", 3),
          story.event("j2", new MentorAssigned(GRACE)));
      assertThat(ids(view, GRACE)).containsExactly("s2", "s3");
      assertThat(ids(view, new AccountId("bob"))).isEmpty();
    }
  }

  private static List<String> ids(TestView view, @Nullable AccountId mentor) {
    return got(new ReviewQueueQueries(view).list(ACADEMY, mentor, null, 10)).stream()
        .map(row -> row.id().value())
        .toList();
  }
}
