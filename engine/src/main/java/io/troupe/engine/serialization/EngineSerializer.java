package io.troupe.engine.serialization;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.troupe.engine.runtime.EntityCatalogue;
import io.troupe.engine.runtime.EntityType;
import io.troupe.engine.runtime.Envelope;
import io.troupe.engine.runtime.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

  /** A snapshot's maps have ids for names: each is met once, and not worth remembering for all. */
  private static final JsonFactory MANY_NAMES =
      JsonFactory.builder().disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).build();

  private final JsonMapper mapper = DomainJson.mapper();
  private final Map<String, JavaType> types = new HashMap<>();
  // Made at first use: a node would spend its start on names that it may never meet.
  private final Map<String, ObjectReader> readers = new ConcurrentHashMap<>();
  private final Map<String, ObjectWriter> writers = new ConcurrentHashMap<>();
  private final Map<Class<?>, String> eventNames = new HashMap<>();
  private final Map<String, Class<?>> events = new HashMap<>();
  private final RecentlyWritten recent = new RecentlyWritten();

  /** Called by Pekko; the system must have been created with {@link Catalogued}. */
  public EngineSerializer(ExtendedActorSystem system) {
    this(system.settings().setup().get(Catalogued.class).orElseThrow().catalogue());
  }

  EngineSerializer(EntityCatalogue catalogue) {
    catalogue.types().forEach(this::learn);
  }

  private void learn(EntityType<?, ?, ?, ?> type) {
    var factory = mapper.getTypeFactory();
    var envelope = factory.constructParametricType(Envelope.class, type.events());
    for (var event : DomainNames.records(type.events())) {
      var name = EVENT + type.name() + ":" + event.getSimpleName();
      eventNames.put(event, name);
      events.put(name, event);
      types.put(name, envelope);
    }
    types.put(
        SNAPSHOT + type.name(), factory.constructParametricType(Snapshot.class, type.states()));
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

  /** The type of the events that are stored under a name; empty when no entity has such. */
  public Optional<Class<?>> event(String manifest) {
    return Optional.ofNullable(events.get(manifest));
  }

  @Override
  public byte[] toBinary(Object stored) {
    var manifest = manifest(stored);
    try {
      var bytes = writer(manifest).writeValueAsBytes(stored);
      if (stored instanceof Envelope<?> envelope) {
        recent.add(bytes, envelope);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + manifest, e);
    }
  }

  @Override
  public Object fromBinary(byte[] bytes, String manifest) {
    var written = recent.take(bytes);
    if (written != null && manifest.equals(manifest(written))) {
      return written;
    }
    try {
      return reader(manifest).readValue(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + manifest, e);
    }
  }

  private ObjectWriter writer(String manifest) {
    return writers.computeIfAbsent(manifest, name -> mapper.writerFor(known(name)));
  }

  private ObjectReader reader(String manifest) {
    return readers.computeIfAbsent(
        manifest,
        name -> {
          var reader = mapper.readerFor(known(name));
          return name.startsWith(SNAPSHOT) ? reader.with(MANY_NAMES) : reader;
        });
  }

  private JavaType known(String manifest) {
    var known = types.get(manifest);
    if (known == null) {
      throw new IllegalArgumentException("no entity in the catalogue writes " + manifest);
    }
    return known;
  }
}
