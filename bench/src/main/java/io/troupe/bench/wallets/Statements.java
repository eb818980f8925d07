package io.troupe.bench.wallets;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import io.troupe.bench.load.Ledger;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.values.TenantId;
import io.troupe.projections.runtime.ReadModels;
import io.troupe.projections.walletstatement.WalletStatementProjection;
import java.math.BigDecimal;
import java.time.Duration;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The wallets as the read model of their statements has them: what was stored, and read again. */
final class Statements {
  private static final Duration WAIT = Duration.ofMinutes(1);
  private static final int WAITS = 10;
  private static final Field<Long> BALANCE = field(name("balance_change"), Long.class);
  private static final Field<Long> AVAILABLE = field(name("available_change"), Long.class);
  private static final Field<String> TENANT = field(name("tenant_id"), String.class);
  private static final Field<String> WALLET = field(name("wallet_id"), String.class);

  private Statements() {}

  /**
   * The ledger of a tenant, once the statement has all events; fails after ten minutes.
   *
   * @param last an event that was stored after all of them
   */
  static Ledger ledger(ReadModels views, TenantId tenant, int count, Position last) {
    await(views, last);
    return views
        .query(WalletStatementProjection.NAME, sql -> ledger(sql, tenant, count))
        .toCompletableFuture()
        .join();
  }

  private static void await(ReadModels views, Position position) {
    for (var waited = 0; waited < WAITS; waited++) {
      var there = views.caughtUp(WalletStatementProjection.NAME, position, WAIT);
      if (there.toCompletableFuture().join()) {
        return;
      }
    }
    throw new IllegalStateException("the statement does not follow");
  }

  /** Each wallet's first entry is its grant. */
  private static Ledger ledger(DSLContext sql, TenantId tenant, int grants) {
    var entry = table(name("wallet_entry"));
    var theirs = TENANT.eq(tenant.value());
    var sums =
        sql.select(sum(BALANCE), sum(AVAILABLE), count()).from(entry).where(theirs).fetchSingle();
    var balance = sums.value1().longValueExact();
    var available = sums.value2().longValueExact();
    var overdrawn =
        sql.fetchCount(
            sql.select(WALLET)
                .from(entry)
                .where(theirs)
                .groupBy(WALLET)
                .having(sum(AVAILABLE).lt(BigDecimal.ZERO)));
    return new Ledger(available, balance - available, sums.value3() - grants, overdrawn);
  }
}
