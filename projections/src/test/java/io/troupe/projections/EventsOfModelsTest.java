package io.troupe.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.troupe.engine.Catalogue;
import io.troupe.engine.journal.Recorded;
import io.troupe.engine.journal.TailPosition;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.EntityType;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.runtime.Principal;
import io.troupe.engine.runtime.Provenance;
import io.troupe.engine.serialization.DomainJson;
import io.troupe.engine.values.TenantId;
import io.troupe.projections.runtime.ReadModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.MockConnection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model is given the events it names and no others, so the others must mean nothing to it. */
class EventsOfModelsTest {
  static Stream<ReadModel> models() {
    return AllReadModels.LIST.stream();
  }

  @ParameterizedTest
  @MethodSource("models")
  void events_that_a_model_does_not_name_would_change_nothing_in_it(ReadModel model) {
    assertThat(events().filter(one -> isNamed(model, one))).isNotEmpty();
    events()
        .filter(one -> !isNamed(model, one))
        .forEach(one ->
            assertThatCode(
                    () -> model.handler().on(DSL.using(untouched(), SQLDialect.H2), List.of(one)))
                .as("%s of %s", one.event().getClass().getSimpleName(), model.name())
                .doesNotThrowAnyException());
  }

  private static boolean isNamed(ReadModel model, Recorded recorded) {
    return model.events().stream().anyMatch(type -> type.isInstance(recorded.event()));
  }

  private static MockConnection untouched() {
    return new MockConnection(context -> {
      throw new AssertionError("a statement: " + context.sql());
    });
  }

  /** One of each kind there is, as its golden file has it. */
  private static Stream<Recorded> events() {
    return Catalogue.ALL.types().stream().flatMap(EventsOfModelsTest::events);
  }

  private static Stream<Recorded> events(EntityType<?, ?, ?, ?> type) {
    return Arrays.stream(type.events().getPermittedSubclasses())
        .map(event -> recorded(type, golden(type, event)));
  }

  private static Object golden(EntityType<?, ?, ?, ?> type, Class<?> event) {
    var file = "/events/%s/%s.json".formatted(type.name(), event.getSimpleName());
    try (var json = EventsOfModelsTest.class.getResourceAsStream(file)) {
      return DomainJson.mapper().readValue(json, type.events());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Recorded recorded(EntityType<?, ?, ?, ?> type, Object event) {
    var position = new Position(new TenantId("academy"), type.name(), "one", 1);
    var by = new Provenance(Principal.TIMER, new CommandId("c"), 0, null, "trace", Instant.EPOCH);
    return new Recorded(new TailPosition(1, 1), position, event, by, List.of());
  }
}
