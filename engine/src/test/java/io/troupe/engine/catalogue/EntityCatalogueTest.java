package io.troupe.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.Catalogue;
import io.troupe.engine.runtime.EntityType;
import io.troupe.engine.serialization.DomainJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every line of the catalogue owes. A new line makes a red list of what is missing. */
class EntityCatalogueTest {
  private static final Path EVENTS = Path.of("src/test/resources/events");
  private static final Path PAGES = Path.of("../docs/entities");

  static Collection<EntityType<?, ?, ?, ?>> types() {
    return Catalogue.ALL.types();
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_event_has_a_golden_file_that_can_still_be_read(EntityType<?, ?, ?, ?> type)
      throws IOException {
    for (var event : type.events().getPermittedSubclasses()) {
      var golden = EVENTS.resolve(type.name()).resolve(event.getSimpleName() + ".json");
      assertThat(golden).as("run the test of its stored form with -Devents.write=true").exists();
      var read = DomainJson.mapper().readValue(Files.readString(golden), type.events());
      assertThat(read).isInstanceOf(event);
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_golden_file_belongs_to_an_event_that_is_still_there(EntityType<?, ?, ?, ?> type)
      throws IOException {
    var events =
        Arrays.stream(type.events().getPermittedSubclasses())
            .map(event -> event.getSimpleName() + ".json")
            .collect(Collectors.toSet());
    var folder = EVENTS.resolve(type.name());
    assertThat(folder).as("golden files of the events").isDirectory();
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).isSubsetOf(events);
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_refusal_says_what_the_caller_can_do(EntityType<?, ?, ?, ?> type) {
    for (var rejection : type.rejections().getEnumConstants()) {
      assertThat(rejection.advice()).as(rejection.code()).endsWith(".").hasSizeGreaterThan(15);
    }
  }

  /** With {@code -Dpages.write=true} the page is written instead. */
  @ParameterizedTest
  @MethodSource("types")
  void every_entity_has_its_page_in_the_reference(EntityType<?, ?, ?, ?> type) throws IOException {
    var page = PAGES.resolve(type.name() + ".md");
    if (Boolean.getBoolean("pages.write")) {
      Files.writeString(page, EntityPage.of(type));
    }
    assertThat(page)
        .as("run this test with -Dpages.write=true")
        .exists()
        .hasContent(EntityPage.of(type));
  }
}
