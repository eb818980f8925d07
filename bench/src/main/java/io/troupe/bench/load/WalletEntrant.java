package io.troupe.bench.load;

import java.util.Map;

/** A contender, made anew for each run. */
public record WalletEntrant(String name, Map<String, String> settings, Opening opening)
    implements Entrant {
  /** Makes a contender. */
  @FunctionalInterface
  public interface Opening {
    /** A contender with this many wallets, {@link Load#GRANTED} credits in each. */
    Contender open(int wallets) throws Exception;
  }

  @Override
  public Measured measure(Load load) throws Exception {
    try (var contender = opening.open(load.wallets())) {
      return new ClosedLoop(contender, load).run();
    }
  }
}
