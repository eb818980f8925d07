package io.troupe.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void the_median_is_the_middle_one_or_between_the_two_in_the_middle() {
    assertThat(Spread.of(DoubleStream.of(9, 1, 2))).isEqualTo(new Spread(1, 2, 9));
    assertThat(Spread.of(DoubleStream.of(9, 1, 2, 4))).isEqualTo(new Spread(1, 3, 9));
  }
}
