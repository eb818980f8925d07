package io.troupe.engine.ai.thread;

import static io.troupe.engine.runtime.Scenario.SOMEONE;
import static io.troupe.engine.runtime.Scenario.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.ai.thread.ThreadCommand.Abandon;
import io.troupe.engine.ai.thread.ThreadCommand.Answer;
import io.troupe.engine.ai.thread.ThreadCommand.Ask;
import io.troupe.engine.ai.thread.ThreadCommand.FailQuestion;
import io.troupe.engine.ai.thread.ThreadCommand.Start;
import io.troupe.engine.ai.thread.ThreadEvent.QuestionAbandoned;
import io.troupe.engine.ai.thread.ThreadEvent.QuestionAnswered;
import io.troupe.engine.ai.thread.ThreadEvent.QuestionAsked;
import io.troupe.engine.ai.thread.ThreadEvent.QuestionFailed;
import io.troupe.engine.ai.thread.ThreadEvent.ThreadStarted;
import io.troupe.engine.runtime.Principal;
import io.troupe.engine.runtime.Scenario;
import io.troupe.engine.serialization.StoredForm;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.LessonId;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.QuestionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadTest {
  private static final JourneyId JOURNEY = new JourneyId("journey");
  private static final Start STARTING = new Start(SOMEONE, JOURNEY);
  private static final QuestionId FIRST = new QuestionId("first");
  private static final QuestionId SECOND = new QuestionId("second");
  private static final Instant DEADLINE = START.plus(Duration.ofMinutes(2));
  private static final Personal<String> TEXT = sealed(10);
  private static final Credits HELD = new Credits(50);
  private static final Cited CITED = new Cited(1, new LessonId("l1"), "Listening");
  private static final Usage USAGE = new Usage(900, 120, false);

  private final Scenario<ThreadCommand, ThreadEvent, Thread> thread =
      Scenario.of(ThreadEntity.TYPE);

  @Test
  void a_thread_starts_once() {
    thread
        .when(ask(FIRST))
        .refused(ThreadRejection.NO_SUCH_THREAD)
        .when(STARTING)
        .then(new ThreadStarted(SOMEONE, JOURNEY))
        .when(STARTING)
        .unchanged()
        .when(new Start(SOMEONE, null))
        .refused(ThreadRejection.ALREADY_STARTED);
  }

  @Test
  void a_question_is_open_until_it_is_answered() {
    thread
        .when(STARTING)
        .when(ask(FIRST))
        .then(new QuestionAsked(FIRST, TEXT, HELD, DEADLINE))
        .when(ask(FIRST))
        .unchanged();
    assertThat(view().open()).isEqualTo(new OpenQuestion(FIRST, TEXT, HELD, DEADLINE));
    thread
        .when(answer(FIRST, 12))
        .then(
            new QuestionAnswered(
                FIRST, TEXT, List.of(CITED), USAGE, new Credits(12), Ending.COMPLETE, "model-1"));
    assertThat(view().open()).isNull();
    assertThat(view().exchanges())
        .containsExactly(
            new Exchange(
                FIRST,
                TEXT,
                TEXT,
                List.of(CITED),
                new Credits(12),
                Ending.COMPLETE,
                USAGE,
                "model-1",
                null));
  }

  @Test
  void only_its_owner_asks_in_a_thread() {
    thread
        .when(STARTING)
        .by(Principal.account(new AccountId("another")))
        .when(ask(FIRST))
        .refused(ThreadRejection.NOT_OWNER)
        .by(Principal.process("coach"))
        .when(ask(FIRST))
        .refused(ThreadRejection.NOT_OWNER);
  }

  @Test
  void one_question_is_open_at_a_time() {
    thread
        .when(STARTING)
        .when(ask(FIRST))
        .when(ask(SECOND))
        .refused(ThreadRejection.QUESTION_OPEN)
        .when(answer(FIRST, 12))
        .when(ask(SECOND))
        .accepted();
  }

  @Test
  void the_id_of_a_question_stands_for_it_alone() {
    var other = new Ask(FIRST, sealed(11), HELD, DEADLINE);
    thread
        .when(STARTING)
        .when(ask(FIRST))
        .when(other)
        .refused(ThreadRejection.QUESTION_ID_TAKEN)
        .when(answer(FIRST, 12))
        .when(other)
        .refused(ThreadRejection.QUESTION_ID_TAKEN)
        .when(ask(FIRST))
        .unchanged();
  }

  @Test
  void a_question_ends_once() {
    thread
        .when(STARTING)
        .when(answer(FIRST, 12))
        .refused(ThreadRejection.UNKNOWN_QUESTION)
        .when(ask(FIRST))
        .when(answer(FIRST, 12))
        .when(answer(FIRST, 12))
        .unchanged()
        .when(new FailQuestion(FIRST, "provider-error"))
        .refused(ThreadRejection.QUESTION_ENDED)
        .when(new Abandon(FIRST))
        .unchanged();
  }

  @Test
  void a_failed_question_costs_nothing_and_makes_room_for_the_next() {
    thread
        .when(STARTING)
        .when(ask(FIRST))
        .when(new FailQuestion(FIRST, "provider-error"))
        .then(new QuestionFailed(FIRST, "provider-error"))
        .when(new FailQuestion(FIRST, "provider-error"))
        .unchanged()
        .when(answer(FIRST, 12))
        .refused(ThreadRejection.QUESTION_ENDED)
        .when(ask(SECOND))
        .accepted();
    assertThat(view().exchanges())
        .containsExactly(
            new Exchange(
                FIRST, TEXT, null, List.of(), Credits.ZERO, null, null, null, "provider-error"));
  }

  @Test
  void a_question_without_an_answer_is_abandoned_at_its_deadline() {
    thread
        .when(STARTING)
        .when(ask(FIRST))
        .at(DEADLINE.minusNanos(1))
        .when(new Abandon(FIRST))
        .unchanged()
        .after(Duration.ofNanos(1))
        .then(new QuestionAbandoned(FIRST))
        .when(answer(FIRST, 12))
        .refused(ThreadRejection.QUESTION_ENDED);
    assertThat(view().exchanges()).extracting(Exchange::failure).containsExactly("abandoned");
  }

  @Test
  void an_answer_costs_at_most_what_was_held() {
    thread
        .when(STARTING)
        .when(ask(FIRST))
        .when(answer(FIRST, 51))
        .refused(ThreadRejection.COST_EXCEEDS_HOLD)
        .when(answer(FIRST, 50))
        .accepted();
  }

  @Test
  void every_form_is_stored_and_read_back() {
    StoredForm.of(ThreadEntity.TYPE)
        .events(
            new ThreadStarted(SOMEONE, JOURNEY),
            new QuestionAsked(FIRST, TEXT, HELD, DEADLINE),
            new QuestionAnswered(
                FIRST, TEXT, List.of(CITED), USAGE, HELD, Ending.COMPLETE, "model-1"),
            new QuestionFailed(FIRST, "provider-error"),
            new QuestionAbandoned(FIRST))
        .commands(
            STARTING,
            ask(FIRST),
            answer(FIRST, 12),
            new FailQuestion(FIRST, "provider-error"),
            new Abandon(FIRST))
        .state(thread.when(STARTING).when(ask(FIRST)).state())
        .state(thread.when(answer(FIRST, 12)).state());
  }

  private ThreadView view() {
    return ThreadView.of(thread.state());
  }

  private static Ask ask(QuestionId id) {
    return new Ask(id, TEXT, HELD, DEADLINE);
  }

  private static Answer answer(QuestionId id, long cost) {
    return new Answer(
        id, TEXT, List.of(CITED), USAGE, new Credits(cost), Ending.COMPLETE, "model-1");
  }

  private static Personal<String> sealed(int length) {
    return new Personal<>(new PersonId("someone"), "x".repeat(length));
  }
}
