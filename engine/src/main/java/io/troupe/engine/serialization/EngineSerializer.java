package io.troupe.engine.serialization;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.troupe.engine.runtime.EntityCatalogue;
import io.troupe.engine.runtime.EntityType;
import io.troupe.engine.runtime.Envelope;
import io.troupe.engine.runtime.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pekko.actor.ExtendedActorSystem;
import org.apache.pekko.serialization.SerializerWithStringManifest;

/**
 * Writes and reads what is stored: events as {@code e:wallet:CreditsGranted}, snapshots as {@code
 * s:wallet}. A name that the catalogue does not know is refused, so stored text can never name a
 * class.
 */
public final class EngineSerializer extends SerializerWithStringManifest {
  private static final int IDENTIFIER = 7_407_001;
  private static final String EVENT = "e:";
  private static final String SNAPSHOT = "s:";

  private final JsonMapper mapper = DomainJson.mapper();
  private final Map<String, ObjectReader> readers = new HashMap<>();
  private final Map<Class<?>, String> eventNames = new HashMap<>();

  /** Called by Pekko; the system must have been created with {@link Catalogued}. */
  public EngineSerializer(ExtendedActorSystem system) {
    this(system.settings().setup().get(Catalogued.class).orElseThrow().catalogue());
  }

  EngineSerializer(EntityCatalogue catalogue) {
    catalogue.types().forEach(this::learn);
  }

  private void learn(EntityType<?, ?, ?, ?> type) {
    var types = mapper.getTypeFactory();
    for (var event : DomainNames.records(type.events())) {
      var name = EVENT + type.name() + ":" + event.getSimpleName();
      eventNames.put(event, name);
      learn(name, types.constructParametricType(Envelope.class, event));
    }
    learn(
        SNAPSHOT + type.name(), types.constructParametricType(Snapshot.class, type.states()));
  }

  private void learn(String name, JavaType type) {
    readers.put(name, mapper.readerFor(type));
  }

  @Override
  public int identifier() {
    return IDENTIFIER;
  }

  @Override
  public String manifest(Object stored) {
    return switch (stored) {
      case Envelope<?> envelope -> eventName(envelope.event().getClass());
      case Snapshot<?> snapshot -> SNAPSHOT + snapshot.type();
      default -> throw new IllegalArgumentException("never stored: " + stored.getClass());
    };
  }

  private String eventName(Class<?> event) {
    var name = eventNames.get(event);
    if (name == null) {
      throw new IllegalArgumentException("no entity in the catalogue has the event " + event);
    }
    return name;
  }

  @Override
  public byte[] toBinary(Object stored) {
    try {
      return mapper.writeValueAsBytes(stored);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + manifest(stored), e);
    }
  }

  @Override
  public Object fromBinary(byte[] bytes, String manifest) {
    var reader = readers.get(manifest);
    if (reader == null) {
      throw new IllegalArgumentException("no entity in the catalogue writes " + manifest);
    }
    try {
      return reader.readValue(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + manifest, e);
    }
  }
}
