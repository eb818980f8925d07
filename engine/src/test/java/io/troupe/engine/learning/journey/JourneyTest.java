package io.troupe.engine.learning.journey;

import static io.troupe.engine.runtime.Scenario.SOMEONE;
import static io.troupe.engine.runtime.Scenario.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.learning.journey.JourneyCommand.AssignMentor;
import io.troupe.engine.learning.journey.JourneyCommand.Cancel;
import io.troupe.engine.learning.journey.JourneyCommand.Review;
import io.troupe.engine.learning.journey.JourneyCommand.Start;
import io.troupe.engine.learning.journey.JourneyCommand.Submit;
import io.troupe.engine.learning.journey.JourneyCommand.View;
import io.troupe.engine.learning.journey.JourneyEvent.JourneyCancelled;
import io.troupe.engine.learning.journey.JourneyEvent.JourneyCompleted;
import io.troupe.engine.learning.journey.JourneyEvent.JourneyStarted;
import io.troupe.engine.learning.journey.JourneyEvent.LessonUnlocked;
import io.troupe.engine.learning.journey.JourneyEvent.LessonViewed;
import io.troupe.engine.learning.journey.JourneyEvent.MentorAssigned;
import io.troupe.engine.learning.journey.JourneyEvent.SubmissionApproved;
import io.troupe.engine.learning.journey.JourneyEvent.SubmissionSentBack;
import io.troupe.engine.learning.journey.JourneyEvent.WorkSubmitted;
import io.troupe.engine.runtime.Principal;
import io.troupe.engine.runtime.Scenario;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.LessonId;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.ProgramId;
import io.troupe.engine.values.SubmissionId;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JourneyTest {
  private static final ProgramId PROGRAM = new ProgramId("feedback");
  private static final AccountId LEARNER = new AccountId("learner");
  private static final AccountId MENTOR = SOMEONE;
  private static final LessonId WRITE = new LessonId("write");
  private static final LessonId READ = new LessonId("read");
  private static final LessonId LAST = new LessonId("last");
  private static final List<Stop> STOPS =
      List.of(
          new Stop(WRITE, "Write", true),
          new Stop(READ, "Read", false),
          new Stop(LAST, "Write again", true));
  private static final Start START_IT = new Start(PROGRAM, 1, LEARNER, MENTOR, STOPS);
  private static final SubmissionId FIRST = new SubmissionId("first");
  private static final SubmissionId SECOND = new SubmissionId("second");

  private final Scenario<JourneyCommand, JourneyEvent, Journey> journey =
      Scenario.of(JourneyEntity.TYPE);

  @Test
  void a_journey_starts_with_its_first_lesson_open() {
    journey
        .when(START_IT)
        .then(
            new JourneyStarted(PROGRAM, 1, LEARNER, MENTOR, STOPS),
            new LessonUnlocked(WRITE, null));
    assertThat(states())
        .containsExactly(LessonState.UNLOCKED, LessonState.LOCKED, LessonState.LOCKED);
  }

  @Test
  void a_locked_lesson_names_the_lesson_that_has_to_be_done_first() {
    journey.when(START_IT);
    assertThat(view().lessons())
        .extracting(LessonProgress::lockedBecause)
        .containsExactly(null, WRITE, WRITE);
  }

  @Test
  void a_journey_is_started_once() {
    journey
        .when(START_IT)
        .when(START_IT)
        .unchanged()
        .when(new Start(PROGRAM, 2, LEARNER, MENTOR, STOPS))
        .refused(JourneyRejection.ALREADY_STARTED);
  }

  @Test
  void what_was_never_started_is_not_there() {
    journey
        .when(new View(WRITE))
        .refused(JourneyRejection.NO_SUCH_JOURNEY)
        .when(new Cancel("undone"))
        .refused(JourneyRejection.NO_SUCH_JOURNEY);
  }

  @Test
  void a_journey_has_1_to_200_different_lessons_with_titles_of_a_published_version() {
    start(0, STOPS).refused(JourneyRejection.VERSION_INVALID);
    start(1, List.of()).refused(JourneyRejection.NO_LESSONS);
    start(1, Collections.nCopies(2, STOPS.getFirst())).refused(JourneyRejection.LESSON_TWICE);
    start(1, List.of(new Stop(READ, " ", false))).refused(JourneyRejection.TITLE_LENGTH);
    start(1, lessons(201)).refused(JourneyRejection.TOO_MANY_LESSONS);
    start(1, lessons(200)).accepted();
  }

  @Test
  void only_the_first_look_at_a_lesson_counts() {
    journey
        .when(START_IT)
        .when(new View(WRITE))
        .then(new LessonViewed(WRITE, START))
        .when(new View(WRITE))
        .unchanged();
  }

  @Test
  void a_locked_lesson_is_neither_seen_nor_worked_on() {
    journey
        .when(START_IT)
        .when(new View(READ))
        .refused(JourneyRejection.LESSON_LOCKED)
        .when(submit(FIRST, LAST))
        .refused(JourneyRejection.LESSON_LOCKED)
        .when(new View(new LessonId("another")))
        .refused(JourneyRejection.UNKNOWN_LESSON);
  }

  @Test
  void work_waits_for_its_review() {
    journey
        .when(START_IT)
        .when(submit(FIRST, WRITE))
        .then(new WorkSubmitted(FIRST, WRITE, text("first"), START))
        .when(submit(SECOND, WRITE))
        .refused(JourneyRejection.REVIEW_PENDING);
    assertThat(states().getFirst()).isEqualTo(LessonState.SUBMITTED);
  }

  @Test
  void the_same_work_handed_in_again_is_the_same_work() {
    journey
        .when(START_IT)
        .when(submit(FIRST, WRITE))
        .when(submit(FIRST, WRITE))
        .unchanged()
        .when(new Submit(FIRST, WRITE, text("other")))
        .refused(JourneyRejection.ID_TAKEN);
  }

  @Test
  void an_approval_opens_the_next_lesson_at_once() {
    submitted()
        .when(new Review(FIRST, Verdict.APPROVE, text("good"), 90))
        .then(
            new SubmissionApproved(FIRST, WRITE, text("good"), 90, MENTOR, START),
            new LessonUnlocked(READ, FIRST));
    assertThat(states())
        .containsExactly(LessonState.DONE, LessonState.UNLOCKED, LessonState.LOCKED);
  }

  @Test
  void work_sent_back_is_done_again() {
    submitted()
        .when(new Review(FIRST, Verdict.SEND_BACK, text("shorter"), null))
        .then(new SubmissionSentBack(FIRST, WRITE, text("shorter"), null, MENTOR, START));
    assertThat(states())
        .containsExactly(LessonState.SENT_BACK, LessonState.LOCKED, LessonState.LOCKED);
    journey.when(submit(SECOND, WRITE)).accepted();
    assertThat(view().lessons().getFirst().submissions())
        .extracting(Handed::verdict)
        .containsExactly(Verdict.SEND_BACK, null);
  }

  @Test
  void work_is_reviewed_once() {
    submitted()
        .when(approve(FIRST))
        .when(approve(FIRST))
        .refused(JourneyRejection.ALREADY_REVIEWED)
        .when(new Review(SECOND, Verdict.APPROVE, null, null))
        .refused(JourneyRejection.UNKNOWN_SUBMISSION)
        .when(submit(SECOND, WRITE))
        .refused(JourneyRejection.ALREADY_APPROVED);
  }

  @Test
  void nobody_reviews_their_own_work() {
    submitted()
        .by(Principal.account(LEARNER))
        .when(approve(FIRST))
        .refused(JourneyRejection.OWN_WORK)
        .by(Principal.process("unlock"))
        .when(approve(FIRST))
        .refused(JourneyRejection.NO_REVIEWER);
  }

  @Test
  void a_score_is_0_to_100() {
    submitted()
        .when(new Review(FIRST, Verdict.APPROVE, null, 101))
        .refused(JourneyRejection.SCORE_RANGE)
        .when(new Review(FIRST, Verdict.APPROVE, null, -1))
        .refused(JourneyRejection.SCORE_RANGE)
        .when(new Review(FIRST, Verdict.APPROVE, null, 100))
        .accepted();
  }

  @Test
  void a_lesson_without_assignment_is_done_when_it_is_seen() {
    submitted()
        .when(approve(FIRST))
        .when(submit(SECOND, READ))
        .refused(JourneyRejection.NO_ASSIGNMENT)
        .when(new View(READ))
        .then(new LessonViewed(READ, START), new LessonUnlocked(LAST, null));
  }

  @Test
  void the_journey_is_complete_when_its_last_lesson_is_done() {
    submitted()
        .when(approve(FIRST))
        .when(new View(READ))
        .when(submit(SECOND, LAST))
        .when(approve(SECOND))
        .then(
            new SubmissionApproved(SECOND, LAST, null, null, MENTOR, START),
            new JourneyCompleted(START));
    assertThat(view().status()).isEqualTo(JourneyStatus.COMPLETED);
    assertThat(states()).containsOnly(LessonState.DONE);
  }

  @Test
  void work_for_one_lesson_is_handed_in_at_most_20_times() {
    journey.when(START_IT);
    for (var i = 0; i < StartedJourney.MOST_SUBMISSIONS; i++) {
      var id = new SubmissionId("try-" + i);
      journey.when(submit(id, WRITE)).accepted();
      journey.when(new Review(id, Verdict.SEND_BACK, null, null)).accepted();
    }
    journey.when(submit(FIRST, WRITE)).refused(JourneyRejection.TOO_MANY_SUBMISSIONS);
  }

  @Test
  void another_mentor_takes_over() {
    var other = new AccountId("other");
    journey
        .when(START_IT)
        .when(new AssignMentor(MENTOR))
        .unchanged()
        .when(new AssignMentor(other))
        .then(new MentorAssigned(other));
    assertThat(view().mentor()).isEqualTo(other);
  }

  @Test
  void a_cancelled_journey_can_be_seen_and_does_nothing_more() {
    submitted()
        .when(new Cancel(" "))
        .refused(JourneyRejection.REASON_LENGTH)
        .when(new Cancel("undone"))
        .then(new JourneyCancelled("undone"))
        .when(new Cancel("undone"))
        .unchanged()
        .when(START_IT)
        .refused(JourneyRejection.JOURNEY_CANCELLED)
        .when(approve(FIRST))
        .refused(JourneyRejection.JOURNEY_CANCELLED);
    assertThat(view().status()).isEqualTo(JourneyStatus.CANCELLED);
    assertThat(states().getFirst()).isEqualTo(LessonState.SUBMITTED);
  }

  private Scenario<JourneyCommand, JourneyEvent, Journey> start(int version, List<Stop> stops) {
    return journey.when(new Start(PROGRAM, version, LEARNER, null, stops));
  }

  private Scenario<JourneyCommand, JourneyEvent, Journey> submitted() {
    return journey.when(START_IT).when(submit(FIRST, WRITE)).accepted();
  }

  private JourneyView view() {
    return JourneyView.of(journey.state());
  }

  private List<LessonState> states() {
    return view().lessons().stream().map(LessonProgress::state).toList();
  }

  private static Submit submit(SubmissionId id, LessonId lesson) {
    return new Submit(id, lesson, text(id.value()));
  }

  private static Review approve(SubmissionId id) {
    return new Review(id, Verdict.APPROVE, null, null);
  }

  private static List<Stop> lessons(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Stop(new LessonId("lesson-" + i), "Lesson " + i, false))
        .toList();
  }

  private static Personal<String> text(String sealed) {
    return new Personal<>(new PersonId("learner"), sealed);
  }
}
