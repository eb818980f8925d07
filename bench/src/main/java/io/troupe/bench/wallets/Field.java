package io.troupe.bench.wallets;

import io.troupe.bench.axon.AxonWallets;
import io.troupe.bench.load.Contender;
import io.troupe.bench.load.Entrant;
import io.troupe.bench.load.WalletEntrant;
import io.troupe.bench.machine.Postgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Those who carry out wallet commands, one line each; the first is held against the others. */
final class Field {
  private Field() {}

  static List<Entrant> on(Postgres postgres) {
    var entrants =
        new ArrayList<Entrant>(
            List.of(
                TroupeWallets.on(postgres),
                TroupeWallets.onH2(),
                pooled(postgres, "row lock, PostgreSQL", RowLockWallets::open),
                pooled(postgres, "PL/pgSQL function", FunctionWallets::open),
                pooled(postgres, "Axon Framework 4.13, PostgreSQL", AxonWallets::open)));
    entrants.addAll(limits(postgres));
    return List.copyOf(entrants);
  }

  private interface Opening {
    Contender open(Postgres postgres, int wallets, int pool) throws Exception;
  }

  private static Entrant pooled(Postgres postgres, String name, Opening opening) {
    return new PooledEntrant(name, (wallets, pool) -> opening.open(postgres, wallets, pool));
  }

  private static List<Entrant> limits(Postgres postgres) {
    return PgBench.isInstalled()
        ? List.of(new PgBench(postgres, 1), new PgBench(postgres, 50))
        : List.of(
            new WalletEntrant(
                "limit: JDBC, 1 row a commit",
                Map.of("pgbench", "is not installed; 64 connections instead"),
                wallets -> JdbcInserts.open(postgres, wallets)));
  }
}
