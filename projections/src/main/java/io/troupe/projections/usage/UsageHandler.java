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

import io.troupe.engine.credits.wallet.WalletEvent.CaptureRefunded;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsCaptured;
import io.troupe.engine.journal.Recorded;
import io.troupe.engine.values.HoldId;
import io.troupe.engine.values.TenantId;
import io.troupe.engine.values.WalletId;
import io.troupe.projections.table.Insert;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** Writes what was spent, and what came back. */
final class UsageHandler {
  private static final Insert<Use> INSERT =
      Insert.<Use>into(USAGE)
          .set(TENANT, Use::tenant)
          .set(WALLET, Use::wallet)
          .set(VERSION, use -> use.recorded().position().version())
          .set(HOLD, Use::hold)
          .set(KIND, Use::kind)
          .set(DAY, Use::day)
          .set(CREDITS, Use::credits)
          .set(USES, Use::uses)
          .set(AT, Use::at);

  private final DSLContext sql;
  private final TenantZones zones;
  private final List<Use> uses = new ArrayList<>();

  /** A row to be: credits spent, or given back and then negative. */
  private record Use(
      Recorded recorded, HoldId hold, String kind, LocalDate day, long credits, int uses) {
    TenantId tenant() {
      return recorded.position().tenant();
    }

    WalletId wallet() {
      return walletOf(recorded);
    }

    Instant at() {
      return recorded.by().at();
    }
  }

  UsageHandler(DSLContext sql, TenantZones zones) {
    this.sql = sql;
    this.zones = zones;
  }

  void on(List<Recorded> events) {
    events.forEach(this::take);
    store();
  }

  private void take(Recorded recorded) {
    zones.on(sql, recorded);
    if (recorded.event() instanceof CreditsCaptured captured) {
      add(recorded, captured.id(), captured.reason(), captured.amount().amount(), 1);
    }
    if (recorded.event() instanceof CaptureRefunded refunded) {
      store();
      var kind = kindOf(recorded, refunded);
      add(recorded, refunded.id(), kind, -refunded.amount().amount(), 0);
    }
  }

  private void add(Recorded recorded, HoldId hold, String kind, long credits, int count) {
    var zone = zones.of(sql, recorded.position().tenant());
    var day = LocalDate.ofInstant(recorded.by().at(), zone);
    uses.add(new Use(recorded, hold, kind, day, credits, count));
  }

  private void store() {
    INSERT.run(sql, uses);
    uses.clear();
  }

  /**
   * What the hold's latest capture was for: a hold's id may be used again long after. It is looked
   * for from the wallet's latest use back, without an index of holds: a wallet refunds only what is
   * among the latest two thousand holds that it has settled.
   */
  private String kindOf(Recorded recorded, CaptureRefunded refunded) {
    return sql.select(KIND)
        .from(USAGE)
        .where(
            TENANT.eq(recorded.position().tenant()),
            WALLET.eq(walletOf(recorded)),
            HOLD.eq(refunded.id()))
        .orderBy(VERSION.desc())
        .limit(1)
        .fetchOptional(KIND)
        .orElse(refunded.reason());
  }

  private static WalletId walletOf(Recorded recorded) {
    return new WalletId(recorded.position().entityId());
  }
}
