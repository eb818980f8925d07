package io.troupe.bench.load;

/**
 * Wallets under one way of keeping them, with credits in each. A command is durable when its method
 * returns, and counts once however often it is given. Called on many virtual threads at once.
 */
public interface Contender extends AutoCloseable {
  /**
   * Reserves one credit: looks whether it is there, takes it off what is available, and writes an
   * entry.
   *
   * @param wallet from 0
   * @param id of the hold, by which a repeat is known
   * @throws TryAgain when the outcome is unknown, or there was too much to do
   */
  void hold(int wallet, String id) throws Exception;

  /**
   * Spends what was held: looks whether it is held, takes it off, and writes an entry.
   *
   * @throws TryAgain as for a hold
   */
  void capture(int wallet, String id) throws Exception;

  /** What the database says of all wallets, after the last command. */
  Ledger ledger() throws Exception;

  /** Processor seconds of the database so far; 0 when it runs in this process. */
  double databaseCpu();
}
