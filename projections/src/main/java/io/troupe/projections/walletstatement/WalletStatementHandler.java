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
import io.troupe.engine.journal.Recorded;
import io.troupe.engine.values.WalletId;
import io.troupe.projections.table.Insert;
import java.util.List;
import org.jooq.DSLContext;

/** Writes each event of a wallet with the balance after it. */
final class WalletStatementHandler {
  private static final Insert<Line> INSERT =
      Insert.<Line>into(ENTRY)
          .set(TENANT, line -> line.recorded().position().tenant())
          .set(WALLET, line -> new WalletId(line.recorded().position().entityId()))
          .set(VERSION, line -> line.recorded().position().version())
          .set(KIND, line -> line.entry().kind())
          .set(SUBJECT, line -> line.entry().subject().value())
          .set(AMOUNT, line -> line.entry().amount())
          .set(BALANCE_CHANGE, line -> line.entry().change().balance())
          .set(AVAILABLE_CHANGE, line -> line.entry().change().available())
          .set(BALANCE, line -> line.after().balance())
          .set(AVAILABLE, line -> line.after().available())
          .set(REASON, line -> line.entry().reason())
          .set(PRINCIPAL_KIND, line -> line.recorded().by().principal().kind())
          .set(PRINCIPAL_NAME, line -> line.recorded().by().principal().name())
          .set(AT, line -> line.recorded().by().at());

  private final DSLContext sql;
  private final Balances balances;

  WalletStatementHandler(DSLContext sql, Balances balances) {
    this.sql = sql;
    this.balances = balances;
  }

  void on(List<Recorded> events) {
    var entries = events.stream().filter(one -> one.event() instanceof WalletEvent).toList();
    if (entries.isEmpty()) {
      return;
    }
    balances.lookUp(sql, entries);
    INSERT.run(sql, entries.stream().map(entry -> Line.of(entry, balances)).toList());
  }

  /** An event of a wallet, what it does, and what the wallet holds after it. */
  private record Line(Recorded recorded, Entry entry, Entry.Change after) {
    static Line of(Recorded recorded, Balances balances) {
      var entry = Entry.of((WalletEvent) recorded.event());
      return new Line(recorded, entry, balances.after(recorded, entry.change()));
    }
  }
}
