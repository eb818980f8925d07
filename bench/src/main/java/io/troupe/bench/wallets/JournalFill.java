package io.troupe.bench.wallets;

import io.troupe.bench.load.Load;
import io.troupe.bench.load.TryAgain;
import io.troupe.engine.runtime.Position;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Puts events of wallets into a journal, as fast as they can be stored. */
public final class JournalFill {
  private static final int AT_ONCE = 512;

  private final WalletAsks wallets;

  public JournalFill(WalletAsks wallets) {
    this.wallets = wallets;
  }

  /**
   * Gives credits to wallets, then holds and captures in turn, spread evenly.
   *
   * @return where the last event is
   */
  public Position fill(Filled content) throws Exception {
    var count = content.wallets();
    var pairs = content.pairs();
    wallets.grant(count, Load.GRANTED);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var work =
          IntStream.range(0, AT_ONCE)
              .<Callable<Void>>mapToObj(slot -> () -> pairs(count, slot, pairs))
              .map(threads::submit)
              .toList();
      for (var one : work) {
        one.get();
      }
    }
    return wallets.hold(0, "last");
  }

  private Void pairs(int count, int slot, int pairs) throws TryAgain {
    for (var pair = slot; pair < pairs; pair += AT_ONCE) {
      wallets.hold(pair % count, "f" + pair);
      wallets.capture(pair % count, "f" + pair);
    }
    return null;
  }
}
