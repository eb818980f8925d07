package io.troupe.projections.walletstatement;

import static io.troupe.projections.table.Columns.TENANT;
import static io.troupe.projections.walletstatement.EntryTable.AVAILABLE;
import static io.troupe.projections.walletstatement.EntryTable.BALANCE;
import static io.troupe.projections.walletstatement.EntryTable.ENTRY;
import static io.troupe.projections.walletstatement.EntryTable.VERSION;
import static io.troupe.projections.walletstatement.EntryTable.WALLET;
import static org.jooq.impl.DSL.val;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.values.TenantId;
import io.troupe.engine.values.WalletId;
import io.troupe.projections.table.Columns;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * What the wallets of a batch hold. Each event of a wallet makes an entry, so the entry before a
 * batch has the number before the wallet's first event in it.
 */
final class Balances {
  private record Wallet(TenantId tenant, WalletId id) {
    static Wallet of(Recorded recorded) {
      var position = recorded.position();
      return new Wallet(position.tenant(), new WalletId(position.entityId()));
    }
  }

  private final Map<Wallet, Entry.Change> held = new HashMap<>();

  /** Before the first of these entries, which are in order. */
  static Balances before(DSLContext sql, Collection<Recorded> entries) {
    var last = new LinkedHashMap<Wallet, Long>();
    entries.forEach(one -> last.putIfAbsent(Wallet.of(one), one.position().version() - 1));
    var balances = new Balances();
    balances.read(sql, asked(last));
    return balances;
  }

  private void read(DSLContext sql, Table<Record> asked) {
    var tenant = Columns.within(asked, TENANT);
    var wallet = Columns.within(asked, WALLET);
    var balance = atEntry(asked, BALANCE);
    var available = atEntry(asked, AVAILABLE);
    sql.select(tenant, wallet, balance, available).from(asked).stream()
        .filter(row -> row.get(balance) != null)
        .forEach(row ->
            held.put(
                new Wallet(row.get(tenant), row.get(wallet)),
                new Entry.Change(row.get(balance), row.get(available))));
  }

  /**
   * An amount of the entry that is asked for. Two subqueries are looked up by the key whatever the
   * planner thinks of the table's size; a join reads all of a table that has grown unnoticed.
   */
  private static Field<Long> atEntry(Table<Record> asked, Field<Long> amount) {
    return DSL.field(
        DSL.select(amount)
            .from(ENTRY)
            .where(
                Columns.within(ENTRY, TENANT).eq(Columns.within(asked, TENANT)),
                Columns.within(ENTRY, WALLET).eq(Columns.within(asked, WALLET)),
                Columns.within(ENTRY, VERSION).eq(Columns.within(asked, VERSION))));
  }

  /**
   * Entries by their keys. An array for each part makes one statement for all batches, whatever
   * their size.
   */
  private static Table<Record> asked(Map<Wallet, Long> entries) {
    var wallets = entries.keySet();
    return DSL.table(
            "unnest({0}, {1}, {2})",
            val(wallets.stream().map(one -> one.tenant().value()).toArray(String[]::new)),
            val(wallets.stream().map(one -> one.id().value()).toArray(String[]::new)),
            val(entries.values().toArray(Long[]::new)))
        .as("asked", "tenant_id", "wallet_id", "version");
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
}
