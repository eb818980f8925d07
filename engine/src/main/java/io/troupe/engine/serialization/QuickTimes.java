package io.troupe.engine.serialization;

import com.ethlo.time.ITU;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Reads times, of which every event has some, ten times faster than {@code DateTimeFormatter}, with
 * which they take half of the time in which an event is read. They are written as any other.
 */
final class QuickTimes extends SimpleModule {
  private static final long serialVersionUID = 1L;

  QuickTimes() {
    addDeserializer(Instant.class, new Reader());
  }

  private static final class Reader extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return (Instant) context.handleUnexpectedToken(Instant.class, json);
      }
      var text = json.getText();
      try {
        return read(text);
      } catch (DateTimeException e) {
        return (Instant)
            context.handleWeirdStringValue(Instant.class, text, "not a time: %s", e.getMessage());
      }
    }

    /** A year of more than four digits has a sign, which RFC 3339 does not know. */
    private static Instant read(String text) {
      return text.startsWith("+") || text.startsWith("-")
          ? Instant.parse(text)
          : ITU.parseDateTime(text).toInstant();
    }
  }
}
