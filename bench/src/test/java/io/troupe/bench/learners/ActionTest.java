package io.troupe.bench.learners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActionTest {
  @Test
  void of_a_hundred_numbers_each_action_has_its_share() {
    var counts =
        IntStream.range(0, 100)
            .mapToObj(Action::of)
            .collect(Collectors.groupingBy(it -> it, Collectors.counting()));

    assertThat(Action.all())
        .allSatisfy(
            action -> assertThat(counts.getOrDefault(action, 0L)).isEqualTo((long) action.share()));
  }
}
