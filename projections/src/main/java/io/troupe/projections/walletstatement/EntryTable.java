package io.troupe.projections.walletstatement;

import io.troupe.engine.runtime.Principal;
import io.troupe.engine.values.WalletId;
import io.troupe.projections.table.Columns;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** One row an event of a wallet. */
final class EntryTable {
  static final Table<Record> ENTRY = Columns.table("wallet_entry");
  static final Field<WalletId> WALLET = Columns.id("wallet_id", WalletId.class, WalletId::new);
  static final Field<Long> VERSION = Columns.amount("version");
  static final Field<EntryKind> KIND = Columns.choice("kind", EntryKind.class);
  static final Field<String> SUBJECT = Columns.text("subject_id");
  static final Field<Long> AMOUNT = Columns.amount("amount");
  static final Field<Long> BALANCE_CHANGE = Columns.amount("balance_change");
  static final Field<Long> AVAILABLE_CHANGE = Columns.amount("available_change");
  static final Field<Long> BALANCE = Columns.amount("balance");
  static final Field<Long> AVAILABLE = Columns.amount("available");
  static final Field<String> REASON = Columns.text("reason");
  static final Field<Principal.Kind> PRINCIPAL_KIND =
      Columns.choice("principal_kind", Principal.Kind.class);
  static final Field<String> PRINCIPAL_NAME = Columns.text("principal_name");
  static final Field<Instant> AT = Columns.time("happened_at");

  static final List<Field<?>> COLUMNS =
      List.of(
          WALLET,
          VERSION,
          KIND,
          SUBJECT,
          AMOUNT,
          BALANCE_CHANGE,
          AVAILABLE_CHANGE,
          BALANCE,
          AVAILABLE,
          REASON,
          PRINCIPAL_KIND,
          PRINCIPAL_NAME,
          AT);

  private EntryTable() {}
}
