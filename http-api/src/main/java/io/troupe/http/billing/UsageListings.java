package io.troupe.http.billing;

import io.troupe.engine.values.TenantId;
import io.troupe.engine.values.WalletId;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.entity.Listings;
import io.troupe.http.edge.exchange.Cursor;
import io.troupe.http.edge.exchange.Page;
import io.troupe.projections.usage.UsageFilter;
import io.troupe.projections.usage.UsagePlace;
import io.troupe.projections.usage.UsageProjection;
import io.troupe.projections.usage.UsageQueries;
import io.troupe.projections.usage.UsageRow;
import io.troupe.projections.usage.UsageSum;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The two listings of use, each with cursors of its own. */
final class UsageListings {
  private static final String SUMS = "usage-by-day";
  private static final String USES = "usage-by-event";
  private static final int SUM_KEYS = 3;
  private static final int USE_KEYS = 4;

  private final Listings listings;
  private final UsageQueries queries;

  UsageListings(Listings listings) {
    this.listings = listings;
    queries = new UsageQueries(listings.models()::query);
  }

  CompletionStage<Page<UsageJson.Row>> sums(Read read, UsageFilter filter) {
    var page = read.page(SUMS, SUM_KEYS);
    var after = page.after().map(it -> it.at(UsageListings::sum)).orElse(null);
    return listings
        .ask(
            read,
            UsageProjection.NAME,
            () -> queries.sums(tenant(read), filter, after, page.limit()))
        .thenApply(rows -> Page.of(rows, page.limit(), UsageListings::cursor))
        .thenApply(rows -> rows.map(UsageJson.Row::of));
  }

  CompletionStage<Page<UsageJson.Row>> uses(Read read, UsageFilter filter) {
    var page = read.page(USES, USE_KEYS);
    var after = page.after().map(it -> it.at(UsageListings::place)).orElse(null);
    return listings
        .ask(
            read,
            UsageProjection.NAME,
            () -> queries.list(tenant(read), filter, after, page.limit()))
        .thenApply(rows -> Page.of(rows, page.limit(), UsageListings::cursor))
        .thenApply(rows -> rows.map(UsageJson.Row::of));
  }

  private static TenantId tenant(Read read) {
    return new TenantId(read.caller().tenant());
  }

  private static Cursor cursor(UsageSum sum) {
    return new Cursor(SUMS, List.of(sum.day().toString(), sum.wallet().value(), sum.kind()));
  }

  private static UsageSum sum(List<String> keys) {
    return new UsageSum(LocalDate.parse(keys.get(0)), new WalletId(keys.get(1)), keys.get(2), 0, 0);
  }

  private static Cursor cursor(UsageRow row) {
    var place = row.place();
    return new Cursor(
        USES,
        List.of(
            place.day().toString(),
            place.wallet().value(),
            place.kind(),
            Long.toString(place.version())));
  }

  private static UsagePlace place(List<String> keys) {
    return new UsagePlace(
        LocalDate.parse(keys.get(0)),
        new WalletId(keys.get(1)),
        keys.get(2),
        Long.parseLong(keys.get(3)));
  }
}
