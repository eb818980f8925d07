package io.troupe.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
    assertThat(window.after(at(10), 2)).contains(events(11, 12));
    assertThat(window.after(at(12), 2)).contains(events(13, 13));
    assertThat(window.head()).isEqualTo(at(13));
  }

  @Test
  void beyond_its_capacity_it_forgets_the_oldest_and_says_so() {
    window.append(events(11, 14));
    assertThat(window.after(at(10), 5)).isEmpty();
    assertThat(window.after(at(11), 5)).contains(events(12, 14));
  }

  private static TailPosition at(long ordering) {
    return new TailPosition(0, ordering);
  }

  private static List<JournalEvent> events(long first, long last) {
    return LongStream.rangeClosed(first, last)
        .mapToObj(n -> new JournalEvent(at(n), "a", n, "event", Instant.EPOCH))
        .toList();
  }
}
