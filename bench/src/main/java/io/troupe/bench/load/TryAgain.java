package io.troupe.bench.load;

/** The same command is to be given once more. */
public final class TryAgain extends Exception {
  public TryAgain(String why) {
    super(why, null, false, false);
  }
}
