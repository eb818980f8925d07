package io.troupe.http.edge.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;

/** An instant as ISO-8601 text in UTC, years 1 to 9999; never a number, whose unit is a guess. */
final class InstantText extends StdScalarDeserializer<Instant> {
  private static final long serialVersionUID = 1L;

  InstantText() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      throw context.wrongTokenException(parser, Instant.class, JsonToken.VALUE_STRING, "text");
    }
    try {
      return within(Instant.parse(parser.getText()));
    } catch (DateTimeException _) {
      throw context.weirdStringException("", Instant.class, "not ISO-8601");
    }
  }

  private static Instant within(Instant instant) {
    var year = instant.atOffset(ZoneOffset.UTC).getYear();
    if (year < 1 || year > 9999) {
      throw new DateTimeException("year");
    }
    return instant;
  }
}
