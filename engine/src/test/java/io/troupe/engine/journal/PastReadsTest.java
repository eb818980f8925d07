package io.troupe.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PastReadsTest {
  private static final int LIMIT = 2;
  private static final TailPosition HEAD = new TailPosition(7, 100);

  private final List<CompletableFuture<List<JournalEvent>>> asked = new ArrayList<>();
  private final PastReads reads =
      new PastReads((_, _, _) -> {
        asked.add(new CompletableFuture<>());
        return asked.getLast();
      });

  @Test
  void who_is_at_the_same_place_shares_a_read_while_it_runs_and_when_it_is_done() {
    var first = after(1);
    var second = after(1);
    complete(LIMIT);
    assertThat(second).isSameAs(first);
    assertThat(after(1)).isSameAs(first);
    assertThat(asked).hasSize(1);
  }

  @Test
  void another_place_and_another_limit_are_other_reads() {
    after(1);
    after(2);
    reads.after(new TailPosition(0, 1), HEAD, LIMIT + 1);
    assertThat(asked).hasSize(3);
  }

  @Test
  void what_ended_at_the_head_is_read_again_up_to_the_head_of_then() {
    after(1);
    complete(LIMIT - 1);
    var later = new TailPosition(9, 200);
    assertThat(reads.after(new TailPosition(0, 1), later, LIMIT).head()).isEqualTo(later);
    assertThat(asked).hasSize(2);
  }

  @Test
  void a_joined_read_ends_at_the_head_it_was_asked_with() {
    after(1);
    var joined = reads.after(new TailPosition(0, 1), new TailPosition(9, 200), LIMIT);
    assertThat(joined.head()).isEqualTo(HEAD);
  }

  @Test
  void what_failed_is_read_again() {
    after(1);
    asked.getLast().completeExceptionally(new IllegalStateException("gone"));
    after(1);
    assertThat(asked).hasSize(2);
  }

  @Test
  void only_the_latest_are_kept() {
    for (var place = 0; place < 100; place++) {
      after(place);
      complete(LIMIT);
    }
    after(99);
    assertThat(asked).hasSize(100);
    after(0);
    assertThat(asked).hasSize(101);
  }

  private PastReads.Read after(long ordering) {
    return reads.after(new TailPosition(0, ordering), HEAD, LIMIT);
  }

  private void complete(int events) {
    asked.getLast().complete(Collections.nCopies(events, null));
  }
}
