package io.troupe.engine.journal;

import java.util.ArrayList;
import java.util.List;
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

  Decoded decode(List<StoredEvent> stored) {
    var events = new ArrayList<JournalEvent>(stored.size());
    for (var event : stored) {
      var payload =
          serialization.deserialize(event.payload(), event.serializerId(), event.manifest());
      if (payload.isFailure()) {
        return new Decoded(
            List.copyOf(events), new UndecodableEvent(event, payload.failed().get()));
      }
      events.add(event.with(payload.get()));
    }
    return new Decoded(List.copyOf(events), null);
  }
}
