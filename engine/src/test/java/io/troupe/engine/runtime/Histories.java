package io.troupe.engine.runtime;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Random histories, each from its own seed. One that breaks a law says its seed and is played again
 * alone with {@code -Dseed=...}.
 */
public final class Histories {
  private Histories() {}

  /** Plays the histories of the seeds 1 to {@code count}. */
  public static void play(int count, Consumer<SplittableRandom> history) {
    var only = Long.getLong("seed");
    if (only != null) {
      play(only.longValue(), history);
      return;
    }
    for (var seed = 1L; seed <= count; seed++) {
      play(seed, history);
    }
  }

  private static void play(long seed, Consumer<SplittableRandom> history) {
    try {
      history.accept(new SplittableRandom(seed));
    } catch (AssertionError | RuntimeException broken) {
      throw new AssertionError(
          "the history of seed " + seed + " breaks a law: " + broken.getMessage(), broken);
    }
  }
}
