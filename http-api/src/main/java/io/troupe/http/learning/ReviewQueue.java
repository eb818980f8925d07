package io.troupe.http.learning;

import static io.troupe.engine.tenancy.role.Permission.JOURNEY_READ_ALL;
import static java.util.stream.Collectors.toSet;

import io.troupe.engine.values.AccountId;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.Stages;
import io.troupe.http.edge.entity.Listings;
import io.troupe.http.edge.entity.TimeListing;
import io.troupe.http.edge.exchange.Page;
import io.troupe.http.people.Names;
import io.troupe.http.people.PersonJson;
import io.troupe.http.people.Sealing;
import io.troupe.projections.reviewqueue.ReviewQueueProjection;
import io.troupe.projections.reviewqueue.ReviewQueueQueries;
import io.troupe.projections.reviewqueue.ReviewQueueRow;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/** Work that waits for the caller's verdict, the eldest first. */
final class ReviewQueue {
  private final ReviewQueueQueries queries;
  private final TimeListing<ReviewQueueRow> listing;
  private final Names names;
  private final Sealing sealing;

  ReviewQueue(Listings listings, Names names, Sealing sealing) {
    queries = new ReviewQueueQueries(listings.models()::query);
    listing = new TimeListing<>(listings, ReviewQueueProjection.NAME, ReviewQueueRow::place);
    this.names = names;
    this.sealing = sealing;
  }

  CompletionStage<Answer> page(Read read) {
    var caller = read.caller();
    var mentor = caller.holds(JOURNEY_READ_ALL) ? null : new AccountId(caller.account());
    return listing
        .page(read, (tenant, after, limit) -> queries.list(tenant, mentor, after, limit))
        .thenCompose(page -> opened(caller, page));
  }

  private CompletionStage<Answer> opened(Caller caller, Page<ReviewQueueRow> page) {
    return names
        .of(caller, page.items().stream().map(ReviewQueueRow::learner).collect(toSet()))
        .thenCompose(learners ->
            Stages.all(
                page.items(),
                row -> opened(caller, row, Objects.requireNonNull(learners.get(row.learner())))))
        .thenApply(items -> Answer.ok(new Page<>(items, page.next())));
  }

  private CompletionStage<SubmissionJson.Waiting> opened(
      Caller caller, ReviewQueueRow row, PersonJson learner) {
    return sealing
        .open(caller, row.text())
        .thenApply(text -> SubmissionJson.Waiting.of(row, learner, text.orElse(null)));
  }
}
