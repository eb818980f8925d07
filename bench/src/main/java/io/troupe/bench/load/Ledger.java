package io.troupe.bench.load;

/**
 * All wallets together, as the database has them.
 *
 * @param available credits that may be held
 * @param held credits that may be captured
 * @param entries one for each hold and each capture
 * @param overdrawn wallets with less than nothing available
 */
public record Ledger(long available, long held, long entries, long overdrawn) {
  /**
   * By how much the ledger is wrong: 0 when every acknowledged command counts exactly once.
   *
   * @param granted credits at the beginning
   */
  public long lost(long granted, long holds, long captures) {
    return Math.abs(granted - holds - available)
        + Math.abs(holds - captures - held)
        + Math.abs(holds + captures - entries);
  }
}
