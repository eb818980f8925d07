package io.troupe.projections.walletstatement;

import static io.troupe.projections.table.Columns.TENANT;
import static io.troupe.projections.walletstatement.EntryTable.COLUMNS;
import static io.troupe.projections.walletstatement.EntryTable.ENTRY;
import static io.troupe.projections.walletstatement.EntryTable.VERSION;
import static io.troupe.projections.walletstatement.EntryTable.WALLET;
import static org.jooq.impl.DSL.noCondition;

import io.troupe.engine.values.TenantId;
import io.troupe.engine.values.WalletId;
import io.troupe.projections.table.Listing;
import io.troupe.projections.table.Querying;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Asks for wallets' statements. */
public final class WalletStatementQueries {
  private final Querying models;

  public WalletStatementQueries(Querying models) {
    this.models = models;
  }

  /**
   * The entries of a wallet, the newest first, one more than the limit if there are more.
   *
   * @param before only those of a lower version; absent: from the newest
   * @param limit 1 to 200
   */
  public CompletionStage<List<WalletStatementRow>> list(
      TenantId tenant, WalletId wallet, @Nullable Long before, int limit) {
    var older = before == null ? noCondition() : VERSION.lt(before);
    return models.query(
        WalletStatementProjection.NAME,
        sql ->
            sql.select(COLUMNS)
                .from(ENTRY)
                .where(TENANT.eq(tenant), WALLET.eq(wallet), older)
                .orderBy(VERSION.desc())
                .limit(Listing.oneMore(limit))
                .fetch(WalletStatementRow::of));
  }
}
