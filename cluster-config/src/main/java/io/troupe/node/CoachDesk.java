package io.troupe.node;

import io.troupe.engine.ai.coach.provider.CoachSettings;
import io.troupe.engine.processes.coachquestion.CoachPrices;
import io.troupe.engine.processes.coachquestion.CoachQuestions;
import io.troupe.engine.processes.coachquestion.CoachTerms;
import io.troupe.engine.processes.coachquestion.LearnerJourneys;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.TenantId;
import io.troupe.projections.journeys.JourneyRow;
import io.troupe.projections.journeys.JourneysQueries;
import io.troupe.projections.journeys.Whose;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where questions to the coach are taken, on the terms of this installation. */
final class CoachDesk {
  /** Credits for 1,000 tokens read and for 1,000 written. */
  private static final CoachPrices PRICES = new CoachPrices(1, 2);

  private CoachDesk() {}

  static CoachQuestions open(Settings.Ai ai, Services services) {
    return new CoachQuestions(
        services.gateways().coach(),
        terms(ai),
        journeys(new JourneysQueries(services.views()::query)),
        services.vault(),
        Clock.systemUTC());
  }

  private static CoachTerms terms(Settings.Ai ai) {
    return switch (ai.provider()) {
      case OFFLINE -> CoachTerms.offline();
      case OPENAI, GEMINI, ANTHROPIC, OLLAMA ->
          new CoachTerms(
              PRICES, CoachSettings.offline().maxOutputTokens(), CoachTerms.ANSWER_WITHIN);
    };
  }

  private static LearnerJourneys journeys(JourneysQueries queries) {
    return (tenant, learner) -> newest(queries, tenant, learner);
  }

  private static CompletionStage<List<JourneyId>> newest(
      JourneysQueries queries, TenantId tenant, AccountId learner) {
    return queries
        .list(tenant, new Whose.OfLearner(learner), null, LearnerJourneys.MOST)
        .thenApply(rows -> rows.stream().limit(LearnerJourneys.MOST).map(JourneyRow::id).toList());
  }
}
