package io.troupe.engine.messaging.inbox;

import static io.troupe.engine.runtime.Scenario.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.messaging.inbox.InboxCommand.MarkRead;
import io.troupe.engine.messaging.inbox.InboxCommand.Notify;
import io.troupe.engine.messaging.inbox.InboxEvent.NotificationsRead;
import io.troupe.engine.messaging.inbox.InboxEvent.Notified;
import io.troupe.engine.runtime.Scenario;
import io.troupe.engine.serialization.StoredForm;
import io.troupe.engine.values.NotificationId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InboxTest {
  private static final NotificationId FIRST = new NotificationId("first");
  private static final NotificationId SECOND = new NotificationId("second");
  private static final Map<String, String> ABOUT = Map.of("journey", "j1");
  private static final Notify NOTIFY = new Notify(FIRST, "enrolled", ABOUT);

  private final Scenario<InboxCommand, InboxEvent, Inbox> inbox = Scenario.of(InboxEntity.TYPE);

  @Test
  void a_person_is_told_once() {
    inbox
        .when(NOTIFY)
        .then(new Notified(FIRST, "enrolled", ABOUT, START))
        .when(NOTIFY)
        .unchanged()
        .when(new Notify(FIRST, "lesson-unlocked", ABOUT))
        .refused(InboxRejection.NOTIFICATION_ID_TAKEN);
    assertThat(view().unread()).isEqualTo(1);
  }

  @Test
  void the_newest_comes_first() {
    inbox.when(NOTIFY).when(new Notify(SECOND, "lesson-unlocked", ABOUT));
    assertThat(ids()).containsExactly(SECOND, FIRST);
  }

  @Test
  void what_is_read_stays_listed_and_counts_no_more() {
    inbox
        .when(NOTIFY)
        .when(new Notify(SECOND, "lesson-unlocked", ABOUT))
        .when(new MarkRead(Set.of(FIRST, new NotificationId("gone"))))
        .then(new NotificationsRead(Set.of(FIRST)))
        .when(new MarkRead(Set.of(FIRST)))
        .unchanged();
    assertThat(view().unread()).isEqualTo(1);
    assertThat(view().notifications()).extracting(Notification::read).containsExactly(false, true);
  }

  @Test
  void the_latest_two_hundred_are_kept() {
    IntStream.rangeClosed(0, 200).forEach(i -> inbox.when(notify("n" + i)).accepted());
    assertThat(ids())
        .hasSize(200)
        .startsWith(new NotificationId("n200"))
        .endsWith(new NotificationId("n1"));
  }

  @Test
  void at_most_two_hundred_are_marked_at_once() {
    inbox.when(NOTIFY).when(new MarkRead(ids(201))).refused(InboxRejection.TOO_MANY_AT_ONCE);
    inbox.when(new MarkRead(ids(200))).unchanged();
  }

  @Test
  void an_inbox_to_which_nothing_came_is_not_there() {
    inbox.when(new MarkRead(Set.of(FIRST))).refused(InboxRejection.NO_SUCH_INBOX);
  }

  @Test
  void a_notification_out_of_its_bounds_is_refused() {
    inbox
        .when(new Notify(FIRST, "gossip", ABOUT))
        .refused(InboxRejection.UNKNOWN_KIND)
        .when(new Notify(FIRST, "enrolled", Map.of("learner", "Ada Lovelace")))
        .refused(InboxRejection.ABOUT_MALFORMED)
        .when(new Notify(FIRST, "enrolled", entries(11)))
        .refused(InboxRejection.ABOUT_MALFORMED)
        .when(new Notify(FIRST, "enrolled", entries(10)))
        .accepted();
  }

  @Test
  void every_form_is_stored_and_read_back() {
    StoredForm.of(InboxEntity.TYPE)
        .events(
            new Notified(FIRST, "enrolled", Map.of("journey", "j1", "actor", "a1"), START),
            new NotificationsRead(Set.of(FIRST, SECOND)))
        .commands(NOTIFY, new MarkRead(Set.of(FIRST, SECOND)))
        .state(inbox.when(NOTIFY).when(notify("other")).when(new MarkRead(Set.of(FIRST))).state());
  }

  private InboxView view() {
    return InboxView.of(inbox.state());
  }

  private List<NotificationId> ids() {
    return view().notifications().stream().map(Notification::id).toList();
  }

  private static Notify notify(String id) {
    return new Notify(new NotificationId(id), "enrolled", ABOUT);
  }

  private static Set<NotificationId> ids(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> new NotificationId("unknown-" + number))
        .collect(Collectors.toSet());
  }

  private static Map<String, String> entries(int count) {
    return IntStream.range(0, count)
        .boxed()
        .collect(Collectors.toMap(number -> "key" + number, number -> "id" + number));
  }
}
