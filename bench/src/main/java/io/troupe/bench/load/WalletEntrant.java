package io.troupe.bench.load;

import java.util.Map;

/** A contender that is set up in one way only. */
public record WalletEntrant(String name, Map<String, String> settings, Opening opening)
    implements ContenderEntrant {
  /** Makes a contender. */
  @FunctionalInterface
  public interface Opening {
    /** A contender with this many wallets, {@link Load#GRANTED} credits in each. */
    Contender open(int wallets) throws Exception;
  }

  @Override
  public Contender open(int wallets) throws Exception {
    return opening.open(wallets);
  }
}
