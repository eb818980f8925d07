package io.troupe.projections.walletstatement;

import static io.troupe.projections.table.Columns.TENANT;
import static io.troupe.projections.walletstatement.EntryTable.AVAILABLE;
import static io.troupe.projections.walletstatement.EntryTable.BALANCE;
import static io.troupe.projections.walletstatement.EntryTable.WALLET;

import io.troupe.engine.journal.follow.Recorded;
import io.troupe.engine.values.TenantId;
import io.troupe.engine.values.WalletId;
import io.troupe.projections.table.Columns;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What the wallets of a batch hold: read once before it, changed with it, written once after. */
final class Balances {
  private static final Table<Record> BALANCES = Columns.table("wallet_balance");

  private record Wallet(TenantId tenant, WalletId id) {
    static Wallet of(Recorded recorded) {
      var position = recorded.position();
      return new Wallet(position.tenant(), new WalletId(position.entityId()));
    }
  }

  private final Map<Wallet, Entry.Change> held = new HashMap<>();

  static Balances read(DSLContext sql, Collection<Recorded> entries) {
    var balances = new Balances();
    var wallets = entries.stream().map(Wallet::of).collect(Collectors.toSet());
    sql.select(TENANT, WALLET, BALANCE, AVAILABLE)
        .from(BALANCES)
        .where(
            DSL.row(TENANT, WALLET)
                .in(wallets.stream().map(one -> DSL.row(one.tenant(), one.id())).toList()))
        .forEach(row ->
            balances.held.put(
                new Wallet(row.get(TENANT), row.get(WALLET)),
                new Entry.Change(row.get(BALANCE), row.get(AVAILABLE))));
    return balances;
  }

  /** What the wallet holds after this change of it. */
  Entry.Change after(Recorded recorded, Entry.Change change) {
    return held.merge(
        Wallet.of(recorded),
        change,
        (before, more) ->
            new Entry.Change(
                before.balance() + more.balance(), before.available() + more.available()));
  }

  /** All deletes, then all inserts: statements of one text go to the database together. */
  void write(DSLContext sql) {
    held.keySet().forEach(wallet -> delete(sql, wallet));
    held.forEach((wallet, now) -> insert(sql, wallet, now));
  }

  private static void delete(DSLContext sql, Wallet wallet) {
    sql.deleteFrom(BALANCES).where(TENANT.eq(wallet.tenant()), WALLET.eq(wallet.id())).execute();
  }

  private static void insert(DSLContext sql, Wallet wallet, Entry.Change now) {
    sql.insertInto(BALANCES)
        .set(TENANT, wallet.tenant())
        .set(WALLET, wallet.id())
        .set(BALANCE, now.balance())
        .set(AVAILABLE, now.available())
        .execute();
  }
}
