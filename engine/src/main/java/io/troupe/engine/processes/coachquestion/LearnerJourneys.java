package io.troupe.engine.processes.coachquestion;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.TenantId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Finds the journeys of a learner. */
@FunctionalInterface
public interface LearnerJourneys {
  /** Most journeys that a question draws on; the newest are taken. */
  int MOST = 20;

  /** The learner's journeys, the newest first. One of somebody else is skipped, not trusted. */
  CompletionStage<List<JourneyId>> of(TenantId tenant, AccountId learner);
}
