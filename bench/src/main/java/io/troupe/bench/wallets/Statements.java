package io.troupe.bench.wallets;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import io.troupe.bench.load.Ledger;
import io.troupe.bench.load.TryAgain;
import io.troupe.engine.runtime.Position;
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
  private static final Field<String> WALLET = field(name("wallet_id"), String.class);

  private Statements() {}

  /** The ledger, once the statement has all events; fails after ten minutes. */
  static Ledger ledger(ReadModels views, WalletAsks wallets, int count) throws TryAgain {
    for (var wallet = 0; wallet < count; wallet++) {
      await(views, wallets.read(wallet).position());
    }
    return views
        .query(WalletStatementProjection.NAME, sql -> ledger(sql, count))
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
  private static Ledger ledger(DSLContext sql, int grants) {
    var entry = table(name("wallet_entry"));
    var sums = sql.select(sum(BALANCE), sum(AVAILABLE), count()).from(entry).fetchSingle();
    var balance = sums.value1().longValueExact();
    var available = sums.value2().longValueExact();
    var overdrawn =
        sql.fetchCount(
            sql.select(WALLET)
                .from(entry)
                .groupBy(WALLET)
                .having(sum(AVAILABLE).lt(BigDecimal.ZERO)));
    return new Ledger(available, balance - available, sums.value3() - grants, overdrawn);
  }
}
