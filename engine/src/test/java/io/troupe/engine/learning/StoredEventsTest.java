package io.troupe.engine.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.troupe.engine.billing.invoice.InvoiceEntity;
import io.troupe.engine.learning.enrolment.EnrolmentEntity;
import io.troupe.engine.learning.journey.JourneyEntity;
import io.troupe.engine.learning.program.ProgramEntity;
import io.troupe.engine.runtime.EntityType;
import io.troupe.engine.serialization.DomainJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What was once stored is read for ever: a frozen file for each event. */
class StoredEventsTest {
  private static final List<EntityType<?, ?, ?, ?>> TYPES =
      List.of(ProgramEntity.TYPE, JourneyEntity.TYPE, EnrolmentEntity.TYPE, InvoiceEntity.TYPE);

  @TestFactory
  Stream<DynamicTest> each_event_is_read_from_its_file_and_written_the_same() {
    return TYPES.stream()
        .flatMap(type ->
            Arrays.stream(type.events().getPermittedSubclasses())
                .map(event -> event.getSimpleName())
                .map(name -> DynamicTest.dynamicTest(name, () -> roundTrip(type, name))));
  }

  @Test
  void a_state_is_read_back_from_its_snapshot() throws JsonProcessingException {
    snapshot(ProgramEntity.TYPE, "ProgramCreated", "ProgramPublished", "ProgramChanged");
    snapshot(EnrolmentEntity.TYPE, "EnrolmentBegun", "StepCompleted", "StepFailed", "StepUndone");
    snapshot(InvoiceEntity.TYPE, "InvoiceIssued", "PaymentReceived", "InvoicePaid");
    snapshot(InvoiceEntity.TYPE, "InvoiceIssued", "InvoiceCancelled");
    snapshot(JourneyEntity.TYPE, "JourneyStarted", "LessonUnlocked", "WorkSubmitted");
    snapshot(JourneyEntity.TYPE, "JourneyStarted", "JourneyCancelled");
  }

  private static <E, S> void snapshot(EntityType<?, E, S, ?> type, String... names)
      throws JsonProcessingException {
    var state = type.empty();
    for (var name : names) {
      state = type.evolve().apply(state, read(type, name));
    }
    var json = DomainJson.mapper().writerFor(type.states()).writeValueAsString(state);
    assertThat(DomainJson.mapper().readValue(json, type.states())).isEqualTo(state);
  }

  private static <E> void roundTrip(EntityType<?, E, ?, ?> type, String name)
      throws JsonProcessingException {
    var event = read(type, name);
    var written = DomainJson.mapper().writerFor(type.events()).writeValueAsString(event);
    assertThat(event.getClass().getSimpleName()).isEqualTo(name);
    assertThat(written).isEqualTo(stored(type, name));
  }

  private static <E> E read(EntityType<?, E, ?, ?> type, String name)
      throws JsonProcessingException {
    return DomainJson.mapper().readValue(stored(type, name), type.events());
  }

  private static String stored(EntityType<?, ?, ?, ?> type, String name) {
    var resource = "/events/" + type.name() + "/" + name + ".json";
    try (var file = StoredEventsTest.class.getResourceAsStream(resource)) {
      assertThat(file).as(resource).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new AssertionError(resource, e);
    }
  }
}
