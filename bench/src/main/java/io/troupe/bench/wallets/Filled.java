package io.troupe.bench.wallets;

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

  /** By how much the rows of what was spent are wrong. */
  public long lost(DSLContext sql) {
    var uses = Uses.of(sql, TestNode.ACADEMY);
    return Math.abs(uses.rows() - pairs) + Math.abs(uses.credits() - pairs);
  }
}
