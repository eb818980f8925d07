package io.troupe.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TailPositionTest {

  @Test
  void the_transaction_counts_before_the_ordering() {
    assertThat(new TailPosition(999, 8)).isLessThan(new TailPosition(1000, 7));
    assertThat(new TailPosition(1000, 7)).isLessThan(new TailPosition(1000, 10));
    assertThat(new TailPosition(1, 1).isAfter(TailPosition.START)).isTrue();
    assertThat(TailPosition.START.isAfter(TailPosition.START)).isFalse();
  }

  @Test
  void its_text_is_read_back() {
    var position = new TailPosition(Long.MAX_VALUE, 42);
    assertThat(position).hasToString("9223372036854775807:42");
    assertThat(TailPosition.parse(position.toString())).isEqualTo(position);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "12:", ":12", "a:1", "1:2:3", "-1:2", "99999999999999999999:1"})
  void other_text_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> TailPosition.parse(text));
  }
}
