package io.troupe.bench.load;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What several runs have in common: the least, the middle and the most. */
public record Spread(double least, double median, double most) {
  /**
   * @throws IllegalArgumentException for no values
   */
  public static Spread of(DoubleStream values) {
    var sorted = values.sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    var half = sorted.length / 2;
    var median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    return new Spread(sorted[0], median, sorted[sorted.length - 1]);
  }

  /** The median of what each of these is of the one in its place. */
  public static double ofTheFirst(double[] these, double[] first) {
    return of(IntStream.range(0, first.length).mapToDouble(at -> these[at] / first[at])).median();
  }
}
