package io.troupe.bench.wallets;

import io.troupe.bench.load.Load;
import io.troupe.engine.runtime.TestNode;
import org.jooq.DSLContext;

/**
 * What a journal is filled with: a grant for each wallet, holds and their captures spread evenly,
 * and one more hold at the end.
 */
public record Filled(int wallets, int pairs) {
  /** About so many events in all, not fewer than there are wallets. */
  public static Filled with(int wallets, int events) {
    return new Filled(wallets, (events - wallets + 1) / 2);
  }

  /** All of them. */
  public int events() {
    return wallets + 2 * pairs + 1;
  }

  /** By how much the lines of the wallets' statements are wrong. */
  public long lostLines(DSLContext sql) {
    var ledger = Statements.ledger(sql, TestNode.ACADEMY, wallets);
    return ledger.lost(wallets * Load.GRANTED, pairs + 1, pairs)
        + ledger.overdrawn()
        + Statements.wrongBalances(sql);
  }

  /** By how much the rows of what was spent are wrong. */
  public long lostUses(DSLContext sql) {
    var uses = Statements.uses(sql, TestNode.ACADEMY);
    return Math.abs(uses.rows() - pairs) + Math.abs(uses.credits() - pairs);
  }
}
