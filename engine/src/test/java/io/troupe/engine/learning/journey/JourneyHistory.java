package io.troupe.engine.learning.journey;

import static org.assertj.core.api.Assertions.fail;

import io.troupe.engine.learning.journey.JourneyCommand.Cancel;
import io.troupe.engine.learning.journey.JourneyCommand.Review;
import io.troupe.engine.learning.journey.JourneyCommand.Start;
import io.troupe.engine.learning.journey.JourneyCommand.Submit;
import io.troupe.engine.learning.journey.JourneyCommand.View;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.Context;
import io.troupe.engine.runtime.Decision;
import io.troupe.engine.runtime.Principal;
import io.troupe.engine.runtime.Scenario;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.LessonId;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.ProgramId;
import io.troupe.engine.values.SubmissionId;
import io.troupe.engine.values.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A journey and its naive model living through the same random history, compared at each step. */
final class JourneyHistory {
  private static final AccountId LEARNER = new AccountId("learner");
  private static final Principal MENTOR = Principal.account(new AccountId("mentor"));

  private final SplittableRandom random;
  private final List<Boolean> assignments;
  private final NaiveJourney model;
  private final List<JourneyEvent> events = new ArrayList<>();
  private Journey journey = new Journey.NotStarted();
  private int submissions;
  private int step;

  JourneyHistory(SplittableRandom random) {
    this.random = random;
    this.assignments =
        IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(_ -> random.nextBoolean()).toList();
    this.model = new NaiveJourney(assignments);
  }

  List<JourneyEvent> events() {
    return events;
  }

  Journey journey() {
    return journey;
  }

  /** The lessons that are open by the model's account. */
  List<LessonId> open() {
    return model.open().stream().map(JourneyHistory::lesson).toList();
  }

  void live(int steps) {
    var stops =
        IntStream.range(0, assignments.size())
            .mapToObj(i -> new Stop(lesson(i), "Lesson " + i, assignments.get(i)))
            .toList();
    both(new Start(new ProgramId("program"), 1, LEARNER, null, stops), NaiveJourney.ACCEPTED);
    for (step = 1; step <= steps; step++) {
      switch (random.nextInt(20)) {
        case 0 -> cancelRarely();
        case 1, 2, 3, 4, 5 -> view();
        case 6, 7, 8, 9, 10, 11 -> submit();
        default -> review();
      }
    }
  }

  /** Most histories are let go on to their end. */
  private void cancelRarely() {
    if (random.nextInt(10) == 0) {
      both(new Cancel("law"), model.cancel());
    }
  }

  private void view() {
    var lesson = anyLesson();
    both(new View(lesson(lesson)), model.view(lesson));
  }

  private void submit() {
    var lesson = anyLesson();
    var isNew = random.nextInt(5) > 0;
    var id = isNew ? "work-" + submissions++ : anyWork();
    var text = new Personal<String>(new PersonId("learner"), id);
    both(new Submit(new SubmissionId(id), lesson(lesson), text), model.submit(id, lesson));
  }

  private void review() {
    var id = random.nextInt(3) == 0 ? anyWork() : "work-" + (submissions - 1);
    var approve = random.nextInt(3) > 0;
    var byLearner = random.nextInt(8) == 0;
    var verdict = approve ? Verdict.APPROVE : Verdict.SEND_BACK;
    both(
        new Review(new SubmissionId(id), verdict, null, null),
        byLearner ? Principal.account(LEARNER) : MENTOR,
        model.review(id, approve, byLearner));
  }

  private void both(JourneyCommand command, String expected) {
    both(command, MENTOR, expected);
  }

  /** Lets the journey decide, and holds its answer and what it shows against the model. */
  private void both(JourneyCommand command, Principal principal, String expected) {
    same(decide(command, principal), expected, command);
    var view = JourneyView.of(journey);
    same(view.status(), model.status(), command);
    same(view.lessons().stream().map(LessonProgress::state).toList(), model.states(), command);
  }

  /** Plain, because it is done millions of times. */
  private void same(Object actual, Object expected, JourneyCommand after) {
    if (!actual.equals(expected)) {
      fail("step %d, %s: expected %s but was %s", step, after, expected, actual);
    }
  }

  private String decide(JourneyCommand command, Principal principal) {
    var id = new CommandId("command-" + step);
    var context = new Context(new TenantId("academy"), "law", principal, id, Scenario.START);
    return switch (Journey.decide(journey, command, context)) {
      case Decision.Accepted<JourneyEvent>(var accepted) -> {
        accepted.forEach(event -> journey = Journey.evolve(journey, event));
        events.addAll(accepted);
        yield NaiveJourney.ACCEPTED;
      }
      case Decision.Unchanged<JourneyEvent>() -> NaiveJourney.UNCHANGED;
      case Decision.Rejected<JourneyEvent>(var rejection) -> rejection.name();
    };
  }

  private int anyLesson() {
    return random.nextInt(assignments.size());
  }

  private String anyWork() {
    return "work-" + random.nextInt(submissions + 1);
  }

  private static LessonId lesson(int number) {
    return new LessonId("lesson-" + number);
  }
}
