package io.troupe.projections.usage;

import static io.troupe.projections.table.Columns.TENANT;
import static io.troupe.projections.usage.UsageTable.AT;
import static io.troupe.projections.usage.UsageTable.CREDITS;
import static io.troupe.projections.usage.UsageTable.DAY;
import static io.troupe.projections.usage.UsageTable.HOLD;
import static io.troupe.projections.usage.UsageTable.KIND;
import static io.troupe.projections.usage.UsageTable.USAGE;
import static io.troupe.projections.usage.UsageTable.USES;
import static io.troupe.projections.usage.UsageTable.VERSION;
import static io.troupe.projections.usage.UsageTable.WALLET;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.troupe.engine.credits.wallet.WalletEvent.CaptureRefunded;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsCaptured;
import io.troupe.engine.journal.follow.Recorded;
import io.troupe.engine.values.HoldId;
import io.troupe.engine.values.WalletId;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Writes what was spent, and what came back. */
final class UsageHandler {
  private final DSLContext sql;
  private final TenantZones zones;

  UsageHandler(DSLContext sql) {
    this.sql = sql;
    zones = new TenantZones(sql);
  }

  void on(Recorded recorded) {
    zones.on(recorded);
    if (recorded.event() instanceof CreditsCaptured captured) {
      insert(recorded, captured.id(), val(captured.reason()), captured.amount().amount(), 1);
    }
    if (recorded.event() instanceof CaptureRefunded refunded) {
      var kind = kindOf(recorded, refunded);
      insert(recorded, refunded.id(), kind, -refunded.amount().amount(), 0);
    }
  }

  private void insert(Recorded recorded, HoldId hold, Field<String> kind, long credits, int uses) {
    var at = recorded.by().at();
    var tenant = recorded.position().tenant();
    sql.insertInto(USAGE)
        .set(TENANT, tenant)
        .set(WALLET, wallet(recorded))
        .set(VERSION, recorded.position().version())
        .set(HOLD, hold)
        .set(KIND, kind)
        .set(DAY, LocalDate.ofInstant(at, zones.of(tenant)))
        .set(CREDITS, credits)
        .set(USES, uses)
        .set(AT, at)
        .execute();
  }

  /** What the hold's latest capture was for: a hold's id may be used again long after. */
  private static Field<String> kindOf(Recorded recorded, CaptureRefunded refunded) {
    return coalesce(
        field(
            select(KIND)
                .from(USAGE)
                .where(
                    TENANT.eq(recorded.position().tenant()),
                    WALLET.eq(wallet(recorded)),
                    HOLD.eq(refunded.id()))
                .orderBy(VERSION.desc())
                .limit(1)),
        val(refunded.reason()));
  }

  private static WalletId wallet(Recorded recorded) {
    return new WalletId(recorded.position().entityId());
  }
}
