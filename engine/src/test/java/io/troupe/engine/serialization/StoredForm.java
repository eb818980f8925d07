package io.troupe.engine.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.troupe.engine.runtime.EntityType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What an entity stores and sends, held against the golden files {@code
 * events/<entity>/<Event>.json}. With {@code -Devents.write=true} a missing file is written; an
 * existing one never changes.
 */
public final class StoredForm<C, E, S, V> {
  private static final JsonMapper MAPPER = DomainJson.mapper();
  private static final Path FOLDER = Path.of("src/test/resources/events");

  private final EntityType<C, E, S, V> type;

  private StoredForm(EntityType<C, E, S, V> type) {
    this.type = type;
  }

  public static <C, E, S, V> StoredForm<C, E, S, V> of(EntityType<C, E, S, V> type) {
    return new StoredForm<>(type);
  }

  /** One of each event: as its golden file says, and read back from it. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final StoredForm<C, E, S, V> events(E... events) {
    assertThat(Arrays.stream(events).<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(DomainNames.records(type.events()));
    Arrays.stream(events).forEach(this::agree);
    return this;
  }

  private void agree(E event) {
    var file = FOLDER.resolve(type.name()).resolve(event.getClass().getSimpleName() + ".json");
    try {
      var written = MAPPER.writerFor(type.events()).writeValueAsString(event);
      if (Boolean.getBoolean("events.write") && Files.notExists(file)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, written + "\n");
      }
      assertThat(file).as("run this test once with -Devents.write=true").exists();
      var golden = Files.readString(file);
      assertThat(written).isEqualTo(golden.strip());
      assertThat(MAPPER.readValue(golden, type.events())).isEqualTo(event);
    } catch (IOException e) {
      throw new UncheckedIOException("the golden file " + file, e);
    }
  }

  /** Commands reach another node as they were. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final StoredForm<C, E, S, V> commands(C... commands) {
    Arrays.stream(commands).forEach(command -> survives(type.commands(), command));
    return this;
  }

  /** The state is the same out of a snapshot, and its view the same on another node. */
  public StoredForm<C, E, S, V> state(S state) {
    survives(type.states(), state);
    survives(type.views(), type.view().apply(state));
    return this;
  }

  private static <T> void survives(Class<T> type, T value) {
    try {
      var json = MAPPER.writerFor(type).writeValueAsString(value);
      assertThat(MAPPER.readValue(json, type)).isEqualTo(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
