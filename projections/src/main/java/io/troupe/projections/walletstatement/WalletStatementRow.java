package io.troupe.projections.walletstatement;

import static io.troupe.projections.walletstatement.EntryTable.AMOUNT;
import static io.troupe.projections.walletstatement.EntryTable.AT;
import static io.troupe.projections.walletstatement.EntryTable.AVAILABLE;
import static io.troupe.projections.walletstatement.EntryTable.AVAILABLE_CHANGE;
import static io.troupe.projections.walletstatement.EntryTable.BALANCE;
import static io.troupe.projections.walletstatement.EntryTable.BALANCE_CHANGE;
import static io.troupe.projections.walletstatement.EntryTable.KIND;
import static io.troupe.projections.walletstatement.EntryTable.PRINCIPAL_KIND;
import static io.troupe.projections.walletstatement.EntryTable.PRINCIPAL_NAME;
import static io.troupe.projections.walletstatement.EntryTable.REASON;
import static io.troupe.projections.walletstatement.EntryTable.SUBJECT;
import static io.troupe.projections.walletstatement.EntryTable.VERSION;
import static io.troupe.projections.walletstatement.EntryTable.WALLET;

import io.troupe.engine.runtime.Principal;
import io.troupe.engine.values.WalletId;
import java.time.Instant;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a wallet's statement. Amounts are credits.
 *
 * @param version the event's number in the wallet's history, from 1
 * @param subject the grant of a grant or its expiry, else the hold
 * @param amount of the grant, hold, capture, refund, or what was released or lost; not negative
 * @param balanceChange signed effect on what is owned
 * @param availableChange signed effect on what may be spent
 * @param balance what is owned after it
 * @param available what may be spent after it
 * @param by who caused it
 */
public record WalletStatementRow(
    WalletId wallet,
    long version,
    EntryKind kind,
    String subject,
    long amount,
    long balanceChange,
    long availableChange,
    long balance,
    long available,
    @Nullable String reason,
    Principal by,
    Instant at) {

  /** What is reserved after it. */
  public long held() {
    return balance - available;
  }

  static WalletStatementRow of(Record row) {
    return new WalletStatementRow(
        row.get(WALLET),
        row.get(VERSION),
        row.get(KIND),
        row.get(SUBJECT),
        row.get(AMOUNT),
        row.get(BALANCE_CHANGE),
        row.get(AVAILABLE_CHANGE),
        row.get(BALANCE),
        row.get(AVAILABLE),
        row.get(REASON),
        new Principal(row.get(PRINCIPAL_KIND), row.get(PRINCIPAL_NAME)),
        row.get(AT));
  }
}
