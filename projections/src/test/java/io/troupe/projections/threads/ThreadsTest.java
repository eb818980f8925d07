package io.troupe.projections.threads;

import static io.troupe.projections.Story.ACADEMY;
import static io.troupe.projections.Story.sealed;
import static io.troupe.projections.Story.time;
import static io.troupe.projections.TestView.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.ai.thread.ThreadEvent;
import io.troupe.engine.ai.thread.ThreadEvent.QuestionAsked;
import io.troupe.engine.ai.thread.ThreadEvent.QuestionFailed;
import io.troupe.engine.ai.thread.ThreadEvent.ThreadStarted;
import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.Recorded;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.QuestionId;
import io.troupe.engine.values.ThreadId;
import io.troupe.projections.Story;
import io.troupe.projections.TestView;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThreadsTest {
  private static final AccountId ADA = new AccountId("ada");

  @TempDir Path folder;
  private final Story story = new Story();

  @ParameterizedTest
  @EnumSource
  void an_owner_sees_own_threads_the_newest_first(JournalKind kind) throws Exception {
    try (var view = new TestView(new ThreadsProjection(), kind, folder)) {
      view.given(
          event("t1", new ThreadStarted(ADA, null)),
          event("t2", new ThreadStarted(new AccountId("bob"), null)),
          event("t3", new ThreadStarted(ADA, new JourneyId("journey"))),
          event("t1", asked("q1")),
          event("t1", new QuestionFailed(new QuestionId("q1"), "no-model")),
          event("t1", asked("q2")));
      assertThat(got(new ThreadsQueries(view).ofOwner(ACADEMY, ADA, null, 10)))
          .containsExactly(
              new ThreadRow(new ThreadId("t3"), ADA, new JourneyId("journey"), 0, null, time(3)),
              new ThreadRow(new ThreadId("t1"), ADA, null, 2, time(6), time(1)));
    }
  }

  private static QuestionAsked asked(String id) {
    return new QuestionAsked(new QuestionId(id), sealed("ada", "why"), new Credits(5), time(99));
  }

  private Recorded event(String id, ThreadEvent event) {
    return story.event("thread", id, event);
  }
}
