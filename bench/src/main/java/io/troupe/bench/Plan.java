package io.troupe.bench;

import io.troupe.bench.growth.Extent;
import io.troupe.bench.learners.Crowd;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How much is measured.
 *
 * @param runs how often each contender runs, from 1; the table has the median
 * @param quick whether this is only to see that all works: its figures mean nothing
 * @param events how many events fill a journal, 1,000 to 1,000,000
 * @param crowd who is simulated
 * @param extent how far growth is followed
 * @param progress told what is being done, in a line each
 */
public record Plan(
    int runs, boolean quick, int events, Crowd crowd, Extent extent, Consumer<String> progress) {
  /** The value for a real measurement, or the one that is enough to see that it works. */
  public <T> T choose(T full, T enough) {
    return quick ? enough : full;
  }

  /** How long a contender works before it is measured. */
  public Duration warmUp() {
    return choose(Duration.ofSeconds(10), Duration.ofSeconds(1));
  }

  /** How long a contender is measured. */
  public Duration measured() {
    return choose(Duration.ofSeconds(15), Duration.ofSeconds(2));
  }

  /** Says what is being done. */
  public void say(String format, Object... values) {
    progress.accept(format.formatted(values));
  }
}
