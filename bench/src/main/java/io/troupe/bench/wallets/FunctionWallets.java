package io.troupe.bench.wallets;

import io.troupe.bench.load.Contender;
import io.troupe.bench.load.Ledger;
import io.troupe.bench.machine.Postgres;
import java.sql.SQLException;

/** The row lock as one function inside the database: a single round trip a command. */
public final class FunctionWallets implements Contender {
  private static final String FUNCTION =
      """
      CREATE FUNCTION settle(the_wallet INT, the_id VARCHAR, capturing BOOLEAN) RETURNS BIGINT
      LANGUAGE plpgsql AS $$
      DECLARE
        it wallet%ROWTYPE;
      BEGIN
        SELECT * INTO it FROM wallet WHERE id = the_wallet FOR UPDATE;
        IF capturing THEN
          INSERT INTO entry (wallet, id, kind, amount)
            SELECT e.wallet, e.id, 'capture', e.amount FROM entry e
            WHERE e.wallet = the_wallet AND e.id = the_id AND e.kind = 'hold'
            ON CONFLICT DO NOTHING;
          IF FOUND THEN
            UPDATE wallet SET held = it.held - 1 WHERE id = the_wallet;
          END IF;
          RETURN it.available;
        END IF;
        IF it.available < 1 THEN
          RAISE EXCEPTION 'insufficient credits';
        END IF;
        INSERT INTO entry (wallet, id, kind, amount) VALUES (the_wallet, the_id, 'hold', 1)
          ON CONFLICT DO NOTHING;
        IF FOUND THEN
          UPDATE wallet SET available = it.available - 1, held = it.held + 1
            WHERE id = the_wallet;
        END IF;
        RETURN it.available - 1;
      END $$;
      """;

  private final WalletTables tables;

  private FunctionWallets(WalletTables tables) {
    this.tables = tables;
  }

  /** Wallets in a new database, through a pool of this size. */
  public static FunctionWallets open(Postgres postgres, int wallets, int pool) throws SQLException {
    return new FunctionWallets(new WalletTables(postgres, wallets, pool, true, FUNCTION));
  }

  @Override
  public void hold(int wallet, String id) throws SQLException {
    settle(wallet, id, false);
  }

  @Override
  public void capture(int wallet, String id) throws SQLException {
    settle(wallet, id, true);
  }

  private void settle(int wallet, String id, boolean capturing) throws SQLException {
    try (var connection = tables.connect();
        var statement = connection.prepareStatement("SELECT settle(?, ?, ?)")) {
      statement.setInt(1, wallet);
      statement.setString(2, id);
      statement.setBoolean(3, capturing);
      statement.execute();
    }
  }

  @Override
  public Ledger ledger() throws SQLException {
    return tables.ledger();
  }

  @Override
  public double databaseCpu() {
    return tables.cpu();
  }

  @Override
  public void close() throws SQLException {
    tables.close();
  }
}
