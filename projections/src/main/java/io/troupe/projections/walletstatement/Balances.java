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
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Row3;
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

    Row3<TenantId, WalletId, Long> entry(long version) {
      return DSL.row(val(tenant, TENANT), val(id, WALLET), val(version, VERSION));
    }
  }

  private final Map<Wallet, Entry.Change> held = new HashMap<>();

  /** Before the first of these entries, which are in order. */
  static Balances before(DSLContext sql, Collection<Recorded> entries) {
    var last = new LinkedHashMap<Wallet, Long>();
    entries.forEach(one -> last.putIfAbsent(Wallet.of(one), one.position().version() - 1));
    var asked = last.entrySet().stream().map(one -> one.getKey().entry(one.getValue())).toList();
    var balances = new Balances();
    balances.read(sql, asked(asked));
    return balances;
  }

  private void read(DSLContext sql, Table<Record3<TenantId, WalletId, Long>> asked) {
    var tenant = Columns.within(ENTRY, TENANT);
    var wallet = Columns.within(ENTRY, WALLET);
    sql.select(tenant, wallet, BALANCE, AVAILABLE)
        .from(asked)
        .join(ENTRY)
        .on(
            tenant.eq(Columns.within(asked, TENANT)),
            wallet.eq(Columns.within(asked, WALLET)),
            Columns.within(ENTRY, VERSION).eq(Columns.within(asked, VERSION)))
        .forEach(row ->
            held.put(
                new Wallet(row.get(tenant), row.get(wallet)),
                new Entry.Change(row.get(BALANCE), row.get(AVAILABLE))));
  }

  /** To be joined, as H2 does not look for a list of rows by their key. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Table<Record3<TenantId, WalletId, Long>> asked(
      List<Row3<TenantId, WalletId, Long>> entries) {
    Row3<TenantId, WalletId, Long>[] rows = entries.toArray(new Row3[0]);
    return DSL.values(rows).as("asked", "tenant_id", "wallet_id", "version");
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
