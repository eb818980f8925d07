package io.troupe.projections.usage;

import static io.troupe.projections.table.Columns.TENANT;
import static io.troupe.projections.usage.UsageTable.AT;
import static io.troupe.projections.usage.UsageTable.CREDITS;
import static io.troupe.projections.usage.UsageTable.DAY;
import static io.troupe.projections.usage.UsageTable.HOLD;
import static io.troupe.projections.usage.UsageTable.KIND;
import static io.troupe.projections.usage.UsageTable.VERSION;
import static io.troupe.projections.usage.UsageTable.WALLET;

import io.troupe.engine.credits.wallet.WalletEntity;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.values.HoldId;
import io.troupe.engine.values.WalletId;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Record;

/**
 * One use of credits, or its refund.
 *
 * @param event the capture or refund that says so
 * @param wallet the person's, with the id of their account
 * @param kind what the credits were held for; a refund has its capture's
 * @param day in the tenant's time zone at that time
 * @param credits spent; negative for a refund
 */
public record UsageRow(
    Position event,
    WalletId wallet,
    HoldId hold,
    String kind,
    LocalDate day,
    long credits,
    Instant at) {

  /** Where a page that ends with this row goes on. */
  public UsagePlace place() {
    return new UsagePlace(day, wallet, kind, event.version());
  }

  static UsageRow of(Record row) {
    var wallet = row.get(WALLET);
    return new UsageRow(
        new Position(row.get(TENANT), WalletEntity.TYPE.name(), wallet.value(), row.get(VERSION)),
        wallet,
        row.get(HOLD),
        row.get(KIND),
        row.get(DAY),
        row.get(CREDITS),
        row.get(AT));
  }
}
