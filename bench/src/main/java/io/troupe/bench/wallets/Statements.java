package io.troupe.bench.wallets;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.partitionBy;
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
import org.jooq.Record;
import org.jooq.Table;

/** The wallets as the read model of their statements has them: what was stored, and read again. */
final class Statements {
  private static final Duration WAIT = Duration.ofMinutes(1);
  private static final int WAITS = 10;
  private static final Field<Long> BALANCE = field(name("balance_change"), Long.class);
  private static final Field<Long> AVAILABLE = field(name("available_change"), Long.class);
  private static final Field<String> TENANT = field(name("tenant_id"), String.class);
  private static final Field<String> WALLET = field(name("wallet_id"), String.class);

  private static final Table<Record> ENTRY = table(name("wallet_entry"));
  private static final Field<Long> VERSION = field(name("version"), Long.class);

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
  static Ledger ledger(DSLContext sql, TenantId tenant, int grants) {
    var theirs = TENANT.eq(tenant.value());
    var sums =
        sql.select(sum(BALANCE), sum(AVAILABLE), count()).from(ENTRY).where(theirs).fetchSingle();
    var balance = sums.value1().longValueExact();
    var available = sums.value2().longValueExact();
    var overdrawn =
        sql.fetchCount(
            sql.select(WALLET)
                .from(ENTRY)
                .where(theirs)
                .groupBy(WALLET)
                .having(sum(AVAILABLE).lt(BigDecimal.ZERO)));
    return new Ledger(available, balance - available, sums.value3() - grants, overdrawn);
  }

  /** Entries whose balance is not the sum of the changes up to them. */
  static long wrongBalances(DSLContext sql) {
    var right = name("right_balance");
    var rightAvailable = name("right_available");
    var sums =
        sql.select(
                field(name("balance")),
                field(name("available")),
                upTo(BALANCE).as(right),
                upTo(AVAILABLE).as(rightAvailable))
            .from(ENTRY)
            .asTable("sums");
    var isWrong =
        field(name("balance"))
            .ne(field(right))
            .or(field(name("available")).ne(field(rightAvailable)));
    return sql.fetchCount(sql.selectFrom(sums).where(isWrong));
  }

  private static Field<BigDecimal> upTo(Field<Long> change) {
    return sum(change).over(partitionBy(TENANT, WALLET).orderBy(VERSION));
  }

  /** Rows of what was spent, and their credits. */
  record Uses(long rows, long credits) {}

  static Uses uses(DSLContext sql, TenantId tenant) {
    var sums =
        sql.select(count(), sum(field(name("credits"), Long.class)))
            .from(table(name("usage_entry")))
            .where(TENANT.eq(tenant.value()))
            .fetchSingle();
    return new Uses(sums.value1(), sums.value2().longValueExact());
  }
}
