package io.troupe.projections.walletstatement;

import static io.troupe.projections.table.Columns.TENANT;
import static io.troupe.projections.walletstatement.EntryTable.AMOUNT;
import static io.troupe.projections.walletstatement.EntryTable.AT;
import static io.troupe.projections.walletstatement.EntryTable.AVAILABLE;
import static io.troupe.projections.walletstatement.EntryTable.AVAILABLE_CHANGE;
import static io.troupe.projections.walletstatement.EntryTable.BALANCE;
import static io.troupe.projections.walletstatement.EntryTable.BALANCE_CHANGE;
import static io.troupe.projections.walletstatement.EntryTable.ENTRY;
import static io.troupe.projections.walletstatement.EntryTable.KIND;
import static io.troupe.projections.walletstatement.EntryTable.PRINCIPAL_KIND;
import static io.troupe.projections.walletstatement.EntryTable.PRINCIPAL_NAME;
import static io.troupe.projections.walletstatement.EntryTable.REASON;
import static io.troupe.projections.walletstatement.EntryTable.SUBJECT;
import static io.troupe.projections.walletstatement.EntryTable.VERSION;
import static io.troupe.projections.walletstatement.EntryTable.WALLET;

import io.troupe.engine.credits.wallet.WalletEvent;
import io.troupe.engine.journal.follow.Recorded;
import io.troupe.engine.values.WalletId;
import java.util.List;
import org.jooq.DSLContext;

/** Writes each event of a wallet with the balance after it. */
final class WalletStatementHandler {
  private final DSLContext sql;

  WalletStatementHandler(DSLContext sql) {
    this.sql = sql;
  }

  void on(List<Recorded> events) {
    var entries = events.stream().filter(one -> one.event() instanceof WalletEvent).toList();
    if (entries.isEmpty()) {
      return;
    }
    var balances = Balances.read(sql, entries);
    sql.batched(batch -> {
      entries.forEach(entry -> insert(batch.dsl(), entry, balances));
      balances.write(batch.dsl());
    });
  }

  private static void insert(DSLContext sql, Recorded recorded, Balances balances) {
    if (recorded.event() instanceof WalletEvent event) {
      var entry = Entry.of(event);
      insert(sql, recorded, entry, balances.after(recorded, entry.change()));
    }
  }

  private static void insert(DSLContext sql, Recorded recorded, Entry entry, Entry.Change after) {
    sql.insertInto(ENTRY)
        .set(TENANT, recorded.position().tenant())
        .set(WALLET, new WalletId(recorded.position().entityId()))
        .set(VERSION, recorded.position().version())
        .set(KIND, entry.kind())
        .set(SUBJECT, entry.subject().value())
        .set(AMOUNT, entry.amount())
        .set(BALANCE_CHANGE, entry.change().balance())
        .set(AVAILABLE_CHANGE, entry.change().available())
        .set(BALANCE, after.balance())
        .set(AVAILABLE, after.available())
        .set(REASON, entry.reason())
        .set(PRINCIPAL_KIND, recorded.by().principal().kind())
        .set(PRINCIPAL_NAME, recorded.by().principal().name())
        .set(AT, recorded.by().at())
        .execute();
  }
}
