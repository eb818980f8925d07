package io.troupe.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  private static final int MOST = 5;

  private final Outcomes<String> outcomes = new Outcomes<>(MOST);

  @Test
  void the_latest_commands_are_known_and_the_eldest_forgotten() {
    for (var count = 1; count <= 3 * MOST; count++) {
      outcomes.put(command(count), outcome(count));
      for (var n = 1; n <= count; n++) {
        assertThat(outcomes.get(command(n)))
            .as("command %d of %d", n, count)
            .isEqualTo(n > count - MOST ? outcome(n) : null);
      }
    }
  }

  @Test
  void a_command_with_several_events_has_one_outcome_and_that_of_the_last() {
    IntStream.rangeClosed(1, MOST).forEach(n -> outcomes.put(command(n), outcome(n)));
    outcomes.put(command(MOST), outcome(MOST + 1));

    assertThat(outcomes.get(command(MOST))).isEqualTo(outcome(MOST + 1));
    assertThat(outcomes.get(command(1))).isEqualTo(outcome(1));
  }

  @Test
  void what_is_stored_are_the_latest_commands_without_their_views() {
    IntStream.rangeClosed(1, MOST + 2).forEach(n -> outcomes.put(command(n), outcome(n)));

    var read = new Outcomes<String>(MOST);
    read.addStored(outcomes.stored());
    read.put(command(MOST + 3), outcome(MOST + 3));

    assertThat(read.get(command(3))).isNull();
    assertThat(read.get(command(4))).isEqualTo(new Outcome<>(4, -4, null));
    assertThat(read.get(command(MOST + 2))).isEqualTo(new Outcome<>(MOST + 2, -MOST - 2, null));
    assertThat(read.get(command(MOST + 3))).isEqualTo(outcome(MOST + 3));
  }

  @Test
  void an_entity_without_commands_stores_none() {
    assertThat(outcomes.stored()).isEmpty();
    outcomes.addStored("");
    assertThat(outcomes.get(command(1))).isNull();
  }

  private static CommandId command(int n) {
    return new CommandId("command-" + n);
  }

  private static Outcome<String> outcome(int n) {
    return new Outcome<>(n, -n, "view " + n);
  }
}
