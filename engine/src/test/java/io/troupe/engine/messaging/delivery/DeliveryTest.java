package io.troupe.engine.messaging.delivery;

import static io.troupe.engine.runtime.Scenario.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.messaging.delivery.DeliveryCommand.Queue;
import io.troupe.engine.messaging.delivery.DeliveryCommand.ReportFailed;
import io.troupe.engine.messaging.delivery.DeliveryCommand.ReportSent;
import io.troupe.engine.messaging.delivery.DeliveryCommand.Retry;
import io.troupe.engine.messaging.delivery.DeliveryEvent.AttemptDue;
import io.troupe.engine.messaging.delivery.DeliveryEvent.AttemptFailed;
import io.troupe.engine.messaging.delivery.DeliveryEvent.DeliveryGivenUp;
import io.troupe.engine.messaging.delivery.DeliveryEvent.DeliveryQueued;
import io.troupe.engine.messaging.delivery.DeliveryEvent.DeliverySent;
import io.troupe.engine.runtime.Scenario;
import io.troupe.engine.serialization.StoredForm;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.Personal;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  private static final PersonId ADA = new PersonId("ada");
  private static final Personal<String> ADDRESS = new Personal<>(ADA, "sealed-address");
  private static final Map<String, String> ABOUT = Map.of("journey", "j1", "lesson", "l1");
  private static final Queue QUEUE = queue("lesson-unlocked", ABOUT);

  private final Scenario<DeliveryCommand, DeliveryEvent, Delivery> delivery =
      Scenario.of(DeliveryEntity.TYPE);

  @Test
  void a_message_is_queued_once_with_its_first_attempt_open() {
    delivery
        .when(QUEUE)
        .then(new DeliveryQueued(ADA, ADDRESS, "lesson-unlocked", ABOUT, null))
        .when(QUEUE)
        .unchanged()
        .when(queue("welcome", ABOUT))
        .refused(DeliveryRejection.ALREADY_QUEUED);
    isNow(DeliveryView.Status.QUEUED, 1);
  }

  @Test
  void a_message_is_sent_once() {
    delivery
        .when(QUEUE)
        .when(new ReportSent(1, "250 ok"))
        .then(new DeliverySent(1, "250 ok"))
        .when(new ReportSent(1, "250 ok"))
        .unchanged()
        .when(new ReportFailed(1, true, "late"))
        .unchanged();
    isNow(DeliveryView.Status.SENT, 1);
  }

  @Test
  void a_failed_attempt_is_followed_by_another() {
    var retryAt = START.plusSeconds(5);
    delivery
        .when(QUEUE)
        .when(new ReportFailed(1, false, "smtp-451"))
        .then(new AttemptFailed(1, "smtp-451", retryAt));
    isNow(DeliveryView.Status.WAITING, 1);
    delivery
        .at(retryAt.minusNanos(1))
        .when(new Retry())
        .unchanged()
        .after(Duration.ofNanos(1))
        .then(new AttemptDue(2))
        .when(new Retry())
        .unchanged();
    isNow(DeliveryView.Status.QUEUED, 2);
  }

  @Test
  void a_report_of_another_attempt_than_the_open_one_changes_nothing() {
    delivery
        .when(QUEUE)
        .when(new ReportSent(2, "early"))
        .unchanged()
        .when(new ReportFailed(1, false, "smtp-451"))
        .when(new ReportSent(1, "late"))
        .unchanged()
        .after(Duration.ofSeconds(5))
        .when(new ReportFailed(1, true, "late"))
        .unchanged();
    isNow(DeliveryView.Status.QUEUED, 2);
  }

  @Test
  void a_permanent_failure_ends_it_at_once() {
    delivery
        .when(QUEUE)
        .when(new ReportFailed(1, true, "smtp-550"))
        .then(new AttemptFailed(1, "smtp-550", null), new DeliveryGivenUp("smtp-550"));
    isNow(DeliveryView.Status.GIVEN_UP, 1);
  }

  @Test
  void the_ninth_failure_is_the_last() {
    delivery.when(QUEUE);
    for (var attempt = 1; attempt <= 8; attempt++) {
      delivery
          .when(new ReportFailed(attempt, false, "smtp-451"))
          .accepted()
          .after(Duration.ofHours(18))
          .then(new AttemptDue(attempt + 1));
    }
    delivery
        .when(new ReportFailed(9, false, "smtp-451"))
        .then(new AttemptFailed(9, "smtp-451", null), new DeliveryGivenUp("smtp-451"))
        .when(new Retry())
        .unchanged();
    isNow(DeliveryView.Status.GIVEN_UP, 9);
  }

  @Test
  void what_was_never_queued_is_not_there() {
    delivery
        .when(new ReportSent(1, "250 ok"))
        .refused(DeliveryRejection.NO_SUCH_DELIVERY)
        .when(new Retry())
        .refused(DeliveryRejection.NO_SUCH_DELIVERY);
  }

  @Test
  void a_message_out_of_its_bounds_is_refused() {
    delivery
        .when(queue("newsletter", ABOUT))
        .refused(DeliveryRejection.UNKNOWN_TEMPLATE)
        .when(queue("welcome", Map.of("learner", "ada@example.org")))
        .refused(DeliveryRejection.ABOUT_MALFORMED)
        .when(queue("welcome", entries(11)))
        .refused(DeliveryRejection.ABOUT_MALFORMED)
        .when(queue("welcome", entries(10)))
        .accepted()
        .when(new ReportSent(1, "x".repeat(201)))
        .refused(DeliveryRejection.RECEIPT_MALFORMED)
        .when(new ReportFailed(1, false, ""))
        .refused(DeliveryRejection.CODE_MALFORMED)
        .when(new ReportFailed(1, false, "x".repeat(65)))
        .refused(DeliveryRejection.CODE_MALFORMED);
  }

  @Test
  void every_form_is_stored_and_read_back() {
    StoredForm.of(DeliveryEntity.TYPE)
        .events(
            new DeliveryQueued(ADA, ADDRESS, "lesson-unlocked", ABOUT, ADDRESS),
            new DeliverySent(1, "250 ok"),
            new AttemptFailed(1, "smtp-451", START.plusSeconds(5)),
            new AttemptDue(2),
            new DeliveryGivenUp("smtp-550"))
        .commands(QUEUE, new ReportSent(1, "ok"), new ReportFailed(1, true, "x"), new Retry())
        .state(delivery.when(QUEUE).state())
        .state(delivery.when(new ReportFailed(1, false, "smtp-451")).state());
  }

  private void isNow(DeliveryView.Status status, int attempt) {
    assertThat(DeliveryView.of(delivery.state()))
        .isEqualTo(new DeliveryView(status, attempt, Message.of(QUEUE)));
  }

  private static Queue queue(String template, Map<String, String> about) {
    return new Queue(ADA, ADDRESS, template, about, null);
  }

  private static Map<String, String> entries(int count) {
    return IntStream.range(0, count)
        .boxed()
        .collect(Collectors.toMap(number -> "key" + number, number -> "id" + number));
  }
}
