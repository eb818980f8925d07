package io.troupe.engine.ai.thread;

import static io.troupe.engine.runtime.Scenario.SOMEONE;
import static io.troupe.engine.runtime.Scenario.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.troupe.engine.ai.thread.ThreadCommand.Answer;
import io.troupe.engine.ai.thread.ThreadCommand.Ask;
import io.troupe.engine.ai.thread.ThreadCommand.FailQuestion;
import io.troupe.engine.ai.thread.ThreadEvent.ThreadStarted;
import io.troupe.engine.runtime.Scenario;
import io.troupe.engine.serialization.DomainJson;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.LessonId;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.QuestionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadBoundsTest {
  private static final int MESSAGE_BETWEEN_NODES = 256 * 1024;
  private static final QuestionId FIRST = new QuestionId("first");
  private static final Instant DEADLINE = START.plus(Duration.ofMinutes(2));
  private static final Personal<String> TEXT = sealed(10);
  private static final Credits HELD = new Credits(50);
  private static final Cited CITED = new Cited(1, new LessonId("l1"), "Listening");
  private static final List<Cited> CITATIONS =
      Collections.nCopies(20, new Cited(1, new LessonId("l".repeat(64)), "\u6f22".repeat(200)));
  private static final Usage USAGE = new Usage(900, 120, false);

  private final Scenario<ThreadCommand, ThreadEvent, Thread> thread =
      Scenario.of(ThreadEntity.TYPE).given(new ThreadStarted(SOMEONE, null));

  @Test
  void a_question_out_of_its_bounds_is_refused() {
    thread
        .when(new Ask(FIRST, TEXT, HELD, START))
        .refused(ThreadRejection.DEADLINE_OUT_OF_BOUNDS)
        .when(new Ask(FIRST, TEXT, HELD, START.plus(Duration.ofHours(1)).plusNanos(1)))
        .refused(ThreadRejection.DEADLINE_OUT_OF_BOUNDS)
        .when(new Ask(FIRST, sealed(16_001), HELD, DEADLINE))
        .refused(ThreadRejection.QUESTION_TOO_LONG);
  }

  @Test
  void an_answer_or_failure_out_of_its_bounds_is_refused() {
    thread.when(ask(FIRST, 10));
    List.of(
            answer(sealed(40_001), List.of(CITED), USAGE, "model-1"),
            answer(TEXT, Collections.nCopies(21, CITED), USAGE, "model-1"),
            answer(TEXT, List.of(new Cited(1, new LessonId("l1"), " ")), USAGE, "model-1"),
            answer(TEXT, List.of(CITED), new Usage(-1, 0, true), "model-1"),
            answer(TEXT, List.of(CITED), new Usage(0, -1, true), "model-1"),
            answer(TEXT, List.of(CITED), USAGE, "x".repeat(101)))
        .forEach(it -> thread.when(it).refused(ThreadRejection.ANSWER_MALFORMED));
    thread.when(new FailQuestion(FIRST, "")).refused(ThreadRejection.CODE_MALFORMED);
  }

  @Test
  void a_thread_takes_two_hundred_questions() {
    for (var i = 0; i < 200; i++) {
      var id = new QuestionId("q" + i);
      thread.when(ask(id, 10)).accepted().when(answer(id, 10, List.of())).accepted();
    }
    thread.when(ask(FIRST, 10)).refused(ThreadRejection.THREAD_FULL);
  }

  @Test
  void a_thread_of_long_texts_is_full_before_its_view_outgrows_a_message()
      throws JsonProcessingException {
    fill(16_000, 40_000, CITATIONS);
    assertThat(viewSize()).isLessThan(MESSAGE_BETWEEN_NODES);
  }

  @Test
  void a_thread_of_many_citations_is_full_before_its_view_outgrows_a_message()
      throws JsonProcessingException {
    fill(100, 100, CITATIONS);
    assertThat(viewSize()).isLessThan(MESSAGE_BETWEEN_NODES);
  }

  @Test
  void a_thread_of_many_questions_is_full_before_its_view_outgrows_a_message()
      throws JsonProcessingException {
    fill(300, 300, List.of());
    assertThat(viewSize()).isLessThan(MESSAGE_BETWEEN_NODES);
  }

  /** Asks and answers alike until no further question is taken. */
  private void fill(int question, int answer, List<Cited> citations) {
    for (var i = 0; i < 200 && !Bounds.isFull(view().exchanges()); i++) {
      var id = new QuestionId("question-%013d".formatted(i));
      thread.when(ask(id, question)).accepted().when(answer(id, answer, citations)).accepted();
    }
    thread.when(ask(FIRST, 10)).refused(ThreadRejection.THREAD_FULL);
  }

  private ThreadView view() {
    return ThreadView.of(thread.state());
  }

  private int viewSize() throws JsonProcessingException {
    return DomainJson.mapper().writeValueAsBytes(view()).length;
  }

  private static Ask ask(QuestionId id, int length) {
    return new Ask(id, sealed(length), HELD, DEADLINE);
  }

  private static Answer answer(QuestionId id, int length, List<Cited> citations) {
    return new Answer(id, sealed(length), citations, USAGE, HELD, Ending.CUT, "model-1");
  }

  private static Answer answer(
      Personal<String> text, List<Cited> citations, Usage usage, String model) {
    return new Answer(FIRST, text, citations, usage, HELD, Ending.COMPLETE, model);
  }

  private static Personal<String> sealed(int length) {
    return new Personal<>(new PersonId("person-00000000000022"), "x".repeat(length));
  }
}
