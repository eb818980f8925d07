package io.troupe.http.learning;

import static java.util.stream.Collectors.toSet;

import io.troupe.engine.values.AccountId;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.entity.Listings;
import io.troupe.http.edge.entity.TimeListing;
import io.troupe.http.edge.exchange.Page;
import io.troupe.http.people.Names;
import io.troupe.http.people.PersonJson;
import io.troupe.projections.journeys.JourneyRow;
import io.troupe.projections.journeys.JourneysProjection;
import io.troupe.projections.journeys.JourneysQueries;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/** The journeys that somebody may see, the newest first. */
final class JourneyList {
  private final JourneysQueries queries;
  private final TimeListing<JourneyRow> listing;
  private final Names names;

  JourneyList(Listings listings, Names names) {
    queries = new JourneysQueries(listings.models()::query);
    listing = new TimeListing<>(listings, JourneysProjection.NAME, JourneyRow::place);
    this.names = names;
  }

  CompletionStage<Answer> page(Read read) {
    var whose = JourneyAccess.whose(read.caller());
    return listing
        .page(read, (tenant, after, limit) -> queries.list(tenant, whose, after, limit))
        .thenCompose(page -> named(read.caller(), page));
  }

  private CompletionStage<Answer> named(Caller caller, Page<JourneyRow> page) {
    return names
        .of(caller, page.items().stream().map(JourneyRow::learner).collect(toSet()))
        .thenApply(learners -> Answer.ok(page.map(row -> json(row, learners))));
  }

  private static JourneyJson.Row json(JourneyRow row, Map<AccountId, PersonJson> learners) {
    return JourneyJson.Row.of(row, Objects.requireNonNull(learners.get(row.learner())));
  }
}
