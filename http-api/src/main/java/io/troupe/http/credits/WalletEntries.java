package io.troupe.http.credits;

import io.troupe.engine.values.TenantId;
import io.troupe.engine.values.WalletId;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.entity.Listings;
import io.troupe.http.edge.exchange.Cursor;
import io.troupe.http.edge.exchange.Page;
import io.troupe.projections.walletstatement.WalletStatementProjection;
import io.troupe.projections.walletstatement.WalletStatementQueries;
import io.troupe.projections.walletstatement.WalletStatementRow;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A wallet's statement, the newest entry first. */
final class WalletEntries {
  private static final String LISTING = WalletStatementProjection.NAME;

  private final Listings listings;
  private final WalletStatementQueries queries;

  WalletEntries(Listings listings) {
    this.listings = listings;
    queries = new WalletStatementQueries(listings.models()::query);
  }

  CompletionStage<Answer> page(Read read, String id) {
    var wallet = new WalletId(Entities.known(id));
    var tenant = new TenantId(read.caller().tenant());
    var page = read.page(LISTING, 1);
    var before = page.after().map(it -> it.at(keys -> Long.valueOf(keys.getFirst()))).orElse(null);
    return listings
        .ask(read, LISTING, () -> queries.list(tenant, wallet, before, page.limit()))
        .thenApply(rows -> Page.of(rows, page.limit(), WalletEntries::cursor))
        .thenApply(rows -> Answer.ok(rows.map(WalletJson.Entry::of)));
  }

  private static Cursor cursor(WalletStatementRow row) {
    return new Cursor(LISTING, List.of(Long.toString(row.version())));
  }
}
