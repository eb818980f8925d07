package io.troupe.bench.load;

/** An entrant that is a contender, made anew for each run. */
public interface ContenderEntrant extends Entrant {
  /** A contender with this many wallets, {@link Load#GRANTED} credits in each. */
  Contender open(int wallets) throws Exception;

  @Override
  default Measured measure(Load load) throws Exception {
    try (var contender = open(load.wallets())) {
      return new ClosedLoop(contender, load).run();
    }
  }
}
