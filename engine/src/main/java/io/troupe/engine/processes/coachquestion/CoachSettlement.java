package io.troupe.engine.processes.coachquestion;

import io.troupe.engine.ai.thread.Ending;
import io.troupe.engine.ai.thread.ThreadEntity;
import io.troupe.engine.ai.thread.ThreadEvent.QuestionAbandoned;
import io.troupe.engine.ai.thread.ThreadEvent.QuestionAnswered;
import io.troupe.engine.ai.thread.ThreadEvent.QuestionFailed;
import io.troupe.engine.credits.wallet.WalletCommand;
import io.troupe.engine.credits.wallet.WalletCommand.Capture;
import io.troupe.engine.credits.wallet.WalletCommand.Release;
import io.troupe.engine.credits.wallet.WalletEntity;
import io.troupe.engine.journal.Recorded;
import io.troupe.engine.processes.Process;
import io.troupe.engine.processes.Step;
import io.troupe.engine.values.HoldId;
import io.troupe.engine.values.QuestionId;
import java.util.List;

/**
 * Charges what a question's answer has cost, or gives back what was held for it. Nothing else
 * captures a question's hold, and every question ends, if need be at its deadline; so each is
 * charged at most once, whatever crashes when.
 */
public final class CoachSettlement implements Process {
  @Override
  public String name() {
    return "coach-settlement";
  }

  @Override
  public List<Step> react(Recorded event) {
    return switch (event.event()) {
      case QuestionAnswered answered when answered.ending() == Ending.OFFLINE -> List.of();
      case QuestionAnswered answered when !answered.cost().isZero() ->
          settle(event, new Capture(hold(answered.id()), answered.cost()));
      case QuestionAnswered answered -> settle(event, new Release(hold(answered.id())));
      case QuestionFailed(var id, _) -> settle(event, new Release(hold(id)));
      case QuestionAbandoned(var id) -> settle(event, new Release(hold(id)));
      default -> List.of();
    };
  }

  private static HoldId hold(QuestionId question) {
    return new HoldId(question.value());
  }

  /** Only the thread knows its owner, whose account's id is the wallet's. */
  private static List<Step> settle(Recorded event, WalletCommand command) {
    return List.of(
        Step.look(
            "owner",
            ThreadEntity.TYPE,
            event.position().entityId(),
            thread ->
                List.of(Step.ask("settle", WalletEntity.TYPE, thread.owner().value(), command))));
  }
}
