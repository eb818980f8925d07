package io.troupe.projections.usage;

import io.troupe.engine.values.HoldId;
import io.troupe.engine.values.WalletId;
import io.troupe.projections.table.Columns;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** One row a capture or refund. */
final class UsageTable {
  static final Table<Record> USAGE = Columns.table("usage_entry");
  static final Field<WalletId> WALLET = Columns.id("wallet_id", WalletId.class, WalletId::new);
  static final Field<Long> VERSION = Columns.amount("version");
  static final Field<HoldId> HOLD = Columns.id("hold_id", HoldId.class, HoldId::new);
  static final Field<String> KIND = Columns.text("kind");
  static final Field<LocalDate> DAY = Columns.day("used_on");
  static final Field<Long> CREDITS = Columns.amount("credits");
  static final Field<Integer> USES = Columns.count("uses");
  static final Field<Instant> AT = Columns.time("used_at");

  private UsageTable() {}
}
