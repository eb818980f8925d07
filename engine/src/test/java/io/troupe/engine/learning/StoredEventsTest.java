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
import org.junit.jupiter.api.TestFactory;

/** What was once stored is read for ever: a frozen file for each event. */
class StoredEventsTest {
  private static final List<EntityType<?, ?, ?, ?>> TYPES =
      List.of(ProgramEntity.TYPE, JourneyEntity.TYPE, EnrolmentEntity.TYPE, InvoiceEntity.TYPE);

  @TestFactory
  Stream<DynamicTest> each_event_is_read_from_its_file_and_written_the_same() {
    return TYPES.stream()
        .flatMap(
            type ->
                Arrays.stream(type.events().getPermittedSubclasses())
                    .map(event -> event.getSimpleName())
                    .map(name -> DynamicTest.dynamicTest(name, () -> roundTrip(type, name))));
  }

  private static <E> void roundTrip(EntityType<?, E, ?, ?> type, String name)
      throws JsonProcessingException {
    var mapper = DomainJson.mapper();
    var stored = stored("/events/" + type.name() + "/" + name + ".json");
    E event = mapper.readerFor(type.events()).readValue(stored);
    var written = mapper.writerFor(type.events()).writeValueAsString(event);
    assertThat(event.getClass().getSimpleName()).isEqualTo(name);
    assertThat(mapper.readTree(written)).isEqualTo(mapper.readTree(stored));
  }

  private static String stored(String resource) {
    try (var file = StoredEventsTest.class.getResourceAsStream(resource)) {
      assertThat(file).as(resource).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(resource, e);
    }
  }
}
