package io.troupe.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TailWindowTest {
  private final TailWindow window = new TailWindow(3, at(10));

  @Test
  void an_empty_window_knows_that_nothing_follows_its_start() {
    assertThat(window.after(at(10), 5)).contains(List.of());
    assertThat(window.head()).isEqualTo(at(10));
  }

  @Test
  void it_cannot_answer_for_what_came_before_its_start() {
    assertThat(window.after(at(9), 5)).isEmpty();
  }

  @Test
  void it_answers_with_the_oldest_first_up_to_the_limit() {
    window.append(events(11, 13));
    assertThat(after(10, 2)).containsExactly(at(11), at(12));
    assertThat(after(12, 2)).containsExactly(at(13));
    assertThat(window.head()).isEqualTo(at(13));
  }

  @Test
  void beyond_its_capacity_it_forgets_the_oldest_and_says_so() {
    window.append(events(11, 14));
    assertThat(window.after(at(10), 5)).isEmpty();
    assertThat(after(11, 5)).containsExactly(at(12), at(13), at(14));
  }

  private List<TailPosition> after(long ordering, int limit) {
    return window.after(at(ordering), limit).orElseThrow().stream()
        .map(JournalEvent::position)
        .toList();
  }

  private static TailPosition at(long ordering) {
    return new TailPosition(0, ordering);
  }

  private static List<JournalEvent> events(long first, long last) {
    return LongStream.rangeClosed(first, last)
        .mapToObj(n -> new JournalEvent(at(n), "a", n, "event"))
        .toList();
  }
}
