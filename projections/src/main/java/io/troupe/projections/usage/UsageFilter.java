package io.troupe.projections.usage;

import static io.troupe.projections.usage.UsageTable.DAY;
import static io.troupe.projections.usage.UsageTable.WALLET;

import io.troupe.engine.values.WalletId;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Which uses are asked for.
 *
 * @param from first day, in the tenant's time zone
 * @param to last day
 * @param wallet absent: everybody's
 */
public record UsageFilter(LocalDate from, LocalDate to, @Nullable WalletId wallet) {
  Condition condition() {
    var days = DAY.between(from, to);
    return wallet == null ? days : days.and(WALLET.eq(wallet));
  }
}
