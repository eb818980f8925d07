package io.troupe.engine.processes.unlock;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.learning.journey.JourneyEntity;
import io.troupe.engine.learning.journey.JourneyEvent.JourneyCompleted;
import io.troupe.engine.learning.journey.JourneyEvent.LessonUnlocked;
import io.troupe.engine.learning.journey.JourneyEvent.SubmissionSentBack;
import io.troupe.engine.learning.journey.JourneyEvent.WorkSubmitted;
import io.troupe.engine.learning.journey.JourneyView;
import io.troupe.engine.messaging.inbox.InboxCommand;
import io.troupe.engine.messaging.inbox.InboxEntity;
import io.troupe.engine.processes.Mailbox;
import io.troupe.engine.processes.Process;
import io.troupe.engine.processes.Step;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.NotificationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells the learner what has opened or come back, and the mentor what waits. The journey itself has
 * already unlocked the lesson, in the same write as the approval.
 */
public final class Unlock implements Process {
  @Override
  public String name() {
    return "unlock";
  }

  @Override
  public List<Step> react(Recorded event) {
    var journey = event.position().entityId();
    return switch (event.event()) {
      // The first lesson opens with the enrolment, which welcomes the learner itself.
      case LessonUnlocked(_, var becauseOf) when becauseOf == null -> List.of();
      case LessonUnlocked(var lesson, _) ->
          tell(
              event,
              JourneyView::learner,
              "lesson-unlocked",
              Map.of("journey", journey, "lesson", lesson.value()));
      case WorkSubmitted(var id, var lesson, _, _) ->
          tell(
              event,
              JourneyView::mentor,
              "submission-received",
              Map.of("journey", journey, "lesson", lesson.value(), "submission", id.value()));
      case SubmissionSentBack sentBack ->
          tell(
              event,
              JourneyView::learner,
              "submission-sent-back",
              Map.of(
                  "journey",
                  journey,
                  "lesson",
                  sentBack.lesson().value(),
                  "submission",
                  sentBack.id().value()));
      case JourneyCompleted _ ->
          tell(event, JourneyView::learner, "journey-completed", Map.of("journey", journey));
      default -> List.of();
    };
  }

  private static List<Step> tell(
      Recorded event,
      Function<JourneyView, @Nullable AccountId> whom,
      String kind,
      Map<String, String> about) {
    var id = CommandId.of("notification", event.position().text()).value();
    return List.of(
        Step.look(
            "journey",
            JourneyEntity.TYPE,
            event.position().entityId(),
            journey -> tell(whom.apply(journey), id, kind, about)));
  }

  private static List<Step> tell(
      @Nullable AccountId whom, String id, String kind, Map<String, String> about) {
    if (whom == null) {
      return List.of();
    }
    var steps = new ArrayList<Step>();
    steps.add(
        Step.ask(
            "notify",
            InboxEntity.TYPE,
            whom.value(),
            new InboxCommand.Notify(new NotificationId(id), kind, about)));
    steps.add(
        Step.look(
            "account",
            AccountEntity.TYPE,
            whom.value(),
            account -> List.of(Mailbox.queue("mail", id, account, kind, about))));
    return steps;
  }
}
