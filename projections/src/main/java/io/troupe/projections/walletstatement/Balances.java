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
 * What wallets hold after the entries that one run has written. Each event of a wallet makes an
 * entry, so a balance is known to be the latest by its number; others are read from the table.
 */
final class Balances {
  /** About 200 bytes each. */
  private static final int KEPT = 10_000;

  private record Wallet(TenantId tenant, WalletId id) {
    static Wallet of(Recorded recorded) {
      var position = recorded.position();
      return new Wallet(position.tenant(), new WalletId(position.entityId()));
    }
  }

  private record Balance(long version, Entry.Change held) {
    Balance then(Balance next) {
      return new Balance(
          next.version,
          new Entry.Change(
              held.balance() + next.held.balance(), held.available() + next.held.available()));
    }
  }

  private final Map<Wallet, Balance> latest = new HashMap<>();

  /**
   * Sees to it that the balances before the first of these entries are known; they are in order.
   */
  void lookUp(DSLContext sql, Collection<Recorded> entries) {
    if (latest.size() > KEPT) {
      latest.clear();
    }
    var before = new LinkedHashMap<Wallet, Long>();
    entries.forEach(one -> before.putIfAbsent(Wallet.of(one), one.position().version() - 1));
    before.entrySet().removeIf(this::known);
    if (!before.isEmpty()) {
      latest.keySet().removeAll(before.keySet());
      read(sql, asked(before));
    }
  }

  private boolean known(Map.Entry<Wallet, Long> before) {
    var balance = latest.get(before.getKey());
    return balance != null && balance.version() == before.getValue();
  }

  private void read(DSLContext sql, Table<Record> asked) {
    var tenant = Columns.within(asked, TENANT);
    var wallet = Columns.within(asked, WALLET);
    var balance = atEntry(asked, BALANCE);
    var available = atEntry(asked, AVAILABLE);
    var version = Columns.within(asked, VERSION);
    sql.select(tenant, wallet, version, balance, available).from(asked).stream()
        .filter(row -> row.get(balance) != null)
        .forEach(row ->
            latest.put(
                new Wallet(row.get(tenant), row.get(wallet)),
                new Balance(
                    row.get(version), new Entry.Change(row.get(balance), row.get(available)))));
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
    var next = new Balance(recorded.position().version(), change);
    return latest.merge(Wallet.of(recorded), next, Balance::then).held();
  }
}
