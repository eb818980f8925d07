package io.troupe.projections.walletstatement;

import static io.troupe.projections.table.Columns.TENANT;
import static io.troupe.projections.walletstatement.EntryTable.AVAILABLE;
import static io.troupe.projections.walletstatement.EntryTable.BALANCE;
import static io.troupe.projections.walletstatement.EntryTable.WALLET;
import static org.jooq.impl.DSL.val;

import io.troupe.engine.journal.follow.Recorded;
import io.troupe.engine.values.TenantId;
import io.troupe.engine.values.WalletId;
import io.troupe.projections.table.Columns;
import io.troupe.projections.table.Insert;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Row2;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What the wallets of a batch hold: read once before it, changed with it, written once after. */
final class Balances {
  private static final Table<Record> BALANCES = Columns.table("wallet_balance");

  private static final Insert<Map.Entry<Wallet, Entry.Change>> INSERT =
      Insert.<Map.Entry<Wallet, Entry.Change>>into(BALANCES)
          .set(TENANT, one -> one.getKey().tenant())
          .set(WALLET, one -> one.getKey().id())
          .set(BALANCE, one -> one.getValue().balance())
          .set(AVAILABLE, one -> one.getValue().available());

  private static final Field<TenantId> TENANT_HELD = Columns.within(BALANCES, TENANT);
  private static final Field<WalletId> WALLET_HELD = Columns.within(BALANCES, WALLET);

  private record Wallet(TenantId tenant, WalletId id) {
    Row2<TenantId, WalletId> row() {
      return DSL.row(val(tenant, TENANT), val(id, WALLET));
    }

    static Wallet of(Recorded recorded) {
      var position = recorded.position();
      return new Wallet(position.tenant(), new WalletId(position.entityId()));
    }
  }

  private final Map<Wallet, Entry.Change> held = new HashMap<>();

  static Balances read(DSLContext sql, Collection<Recorded> entries) {
    var balances = new Balances();
    var asked = asked(entries.stream().map(Wallet::of).distinct().map(Wallet::row).toList());
    sql.select(TENANT_HELD, WALLET_HELD, BALANCE, AVAILABLE)
        .from(asked)
        .join(BALANCES)
        .on(
            TENANT_HELD.eq(Columns.within(asked, TENANT)),
            WALLET_HELD.eq(Columns.within(asked, WALLET)))
        .forEach(row ->
            balances.held.put(
                new Wallet(row.get(TENANT_HELD), row.get(WALLET_HELD)),
                new Entry.Change(row.get(BALANCE), row.get(AVAILABLE))));
    return balances;
  }

  /** To be joined, as H2 does not look for a list of pairs by their key. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Table<Record2<TenantId, WalletId>> asked(List<Row2<TenantId, WalletId>> wallets) {
    Row2<TenantId, WalletId>[] rows = wallets.toArray(new Row2[0]);
    return DSL.values(rows).as("asked", "tenant_id", "wallet_id");
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
    var delete =
        sql.batch(
            sql.deleteFrom(BALANCES).where(TENANT.eq((TenantId) null), WALLET.eq((WalletId) null)));
    for (var wallet : held.keySet()) {
      delete = delete.bind(wallet.tenant(), wallet.id());
    }
    delete.execute();
    INSERT.run(sql, held.entrySet());
  }
}
