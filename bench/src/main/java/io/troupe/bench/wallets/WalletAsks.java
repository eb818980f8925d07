package io.troupe.bench.wallets;

import io.troupe.bench.load.Asks;
import io.troupe.bench.load.TryAgain;
import io.troupe.engine.credits.wallet.WalletCommand;
import io.troupe.engine.credits.wallet.WalletCommand.Capture;
import io.troupe.engine.credits.wallet.WalletCommand.Grant;
import io.troupe.engine.credits.wallet.WalletCommand.Hold;
import io.troupe.engine.credits.wallet.WalletEntity;
import io.troupe.engine.credits.wallet.WalletView;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.Entity;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.runtime.Reply;
import io.troupe.engine.runtime.TenantScope;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.GrantId;
import io.troupe.engine.values.HoldId;
import io.troupe.engine.values.TenantId;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Asks wallet entities and waits for their answers, on virtual threads. */
public final class WalletAsks {
  private static final Credits ONE = new Credits(1);

  /** Few enough that no wallet is asked before its node is ready for it. */
  private static final int GRANTS_AT_ONCE = 1_000;

  private final TenantScope scope;

  public WalletAsks(TenantScope scope) {
    this.scope = scope;
  }

  /** Whose wallet has an event that is the last one. */
  public static final TenantId AFTERWARDS = new TenantId("afterwards");

  /** Stores an event; where it is. Whoever has read it has read all that was stored before. */
  public static Position last(TenantScope afterwards) throws TryAgain {
    var wallet = new WalletAsks(afterwards);
    wallet.grantOne(0, 1);
    return wallet.hold(0, "last");
  }

  /** The id of a wallet by its number. */
  public static String id(int wallet) {
    return "w" + wallet;
  }

  /** Gives each of the first so many wallets these credits. */
  public void grant(int wallets, long amount) throws Exception {
    try (var threads = Executors.newFixedThreadPool(GRANTS_AT_ONCE, Thread.ofVirtual().factory())) {
      var grants =
          IntStream.range(0, wallets)
              .<Future<?>>mapToObj(wallet -> threads.submit(() -> grantOne(wallet, amount)))
              .toList();
      for (var grant : grants) {
        grant.get();
      }
    }
  }

  private void grantOne(int wallet, long amount) {
    var grant = new Grant(new GrantId("grant"), new Credits(amount), "bench", 0, null);
    Asks.untilDone(() -> entity(wallet).ask(new CommandId("grant"), grant));
  }

  /** Reserves a credit; where the event is. */
  public Position hold(int wallet, String id) throws TryAgain {
    return tell(wallet, "hold-" + id, new Hold(new HoldId(id), ONE, "bench", null));
  }

  /** Spends what was held; where the event is. */
  public Position capture(int wallet, String id) throws TryAgain {
    return tell(wallet, "capture-" + id, new Capture(new HoldId(id), null));
  }

  private Position tell(int wallet, String command, WalletCommand content) throws TryAgain {
    return Asks.done(entity(wallet).ask(new CommandId(command), content)).position();
  }

  /** How a wallet is now. */
  public Reply.Done<WalletView> read(int wallet) throws TryAgain {
    return Asks.done(entity(wallet).read());
  }

  private Entity<WalletCommand, WalletView> entity(int wallet) {
    return scope.entity(WalletEntity.TYPE, id(wallet));
  }
}
