package io.troupe.http.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.messaging.inbox.Notification;
import io.troupe.engine.values.NotificationId;
import io.troupe.http.edge.EventFrame;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnseenTest {
  @Test
  void what_is_there_at_the_first_look_counts_as_seen() {
    var unseen = new Unseen(Optional.empty());

    assertThat(ids(unseen, "n2", "n1")).isEmpty();
    assertThat(ids(unseen, "n4", "n3", "n2", "n1")).containsExactly("n3", "n4");
    assertThat(ids(unseen, "n4", "n3", "n2", "n1")).isEmpty();
  }

  @Test
  void the_first_one_ever_is_new() {
    var unseen = new Unseen(Optional.empty());

    assertThat(ids(unseen)).isEmpty();
    assertThat(ids(unseen, "n1")).containsExactly("n1");
  }

  @Test
  void after_one_that_is_kept_no_longer_all_that_are_kept_are_new() {
    assertThat(ids(new Unseen(Optional.of("n0")), "n2", "n1")).containsExactly("n1", "n2");
  }

  private static List<String> ids(Unseen unseen, String... inbox) {
    return unseen.in(Stream.of(inbox).map(UnseenTest::notification).toList()).stream()
        .map(EventFrame::id)
        .toList();
  }

  private static Notification notification(String id) {
    return new Notification(new NotificationId(id), "enrolled", Map.of(), Instant.EPOCH, false);
  }
}
