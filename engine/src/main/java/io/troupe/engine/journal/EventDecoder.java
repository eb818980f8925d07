package io.troupe.engine.journal;

import io.troupe.engine.serialization.EngineSerializer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pekko.serialization.Serialization;
import org.jspecify.annotations.Nullable;

/** Turns stored events into events by Pekko's serialization. */
final class EventDecoder {
  private final Serialization serialization;

  EventDecoder(Serialization serialization) {
    this.serialization = serialization;
  }

  /**
   * The readable beginning of a batch, and why it ends before the batch does.
   *
   * @param events what could be decoded, in order
   * @param failure what stopped it, or null if all could be decoded
   */
  record Decoded(List<JournalEvent> events, @Nullable UndecodableEvent failure) {

    /** The events; if even the first could not be decoded, throws why. */
    List<JournalEvent> eventsOrThrow() {
      if (failure != null && events.isEmpty()) {
        throw failure;
      }
      return events;
    }
  }

  /** All events with their content. */
  Decoded decode(List<StoredEvent> stored) {
    return each(stored, this::decoded);
  }

  /** The events by their types, the content of each to be decoded when it is asked for. */
  Decoded recognise(List<StoredEvent> stored) {
    return each(stored, this::recognised);
  }

  private static Decoded each(
      List<StoredEvent> stored, Function<StoredEvent, JournalEvent> readable) {
    var events = new ArrayList<JournalEvent>(stored.size());
    for (var event : stored) {
      try {
        events.add(readable.apply(event));
      } catch (UndecodableEvent failure) {
        return new Decoded(List.copyOf(events), failure);
      }
    }
    return new Decoded(List.copyOf(events), null);
  }

  private JournalEvent recognised(StoredEvent event) {
    return type(event)
        .map(type -> event.with(type, () -> payload(event)))
        .orElseGet(() -> decoded(event));
  }

  private Optional<Class<?>> type(StoredEvent event) {
    var serializer = serialization.serializerByIdentity().get(event.serializerId());
    return serializer.isDefined() && serializer.get() instanceof EngineSerializer engine
        ? engine.event(event.manifest())
        : Optional.empty();
  }

  private JournalEvent decoded(StoredEvent event) {
    return event.with(payload(event));
  }

  private Object payload(StoredEvent event) {
    var payload =
        serialization.deserialize(event.payload(), event.serializerId(), event.manifest());
    if (payload.isFailure()) {
      throw new UndecodableEvent(event, payload.failed().get());
    }
    return payload.get();
  }
}
