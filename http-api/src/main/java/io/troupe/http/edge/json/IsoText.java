package io.troupe.http.edge.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.Function;

/** A time as ISO-8601 text, years 1 to 9999; never a number, whose unit is a guess. */
final class IsoText<T> extends StdScalarDeserializer<T> {
  private static final long serialVersionUID = 1L;

  private final Class<T> type;
  private final transient Function<String, T> parse;

  private IsoText(Class<T> type, Function<String, T> parse) {
    super(type);
    this.type = type;
    this.parse = parse;
  }

  static IsoText<Instant> instant() {
    return new IsoText<>(Instant.class, IsoText::parseInstant);
  }

  static IsoText<LocalDate> date() {
    return new IsoText<>(LocalDate.class, IsoText::parseDate);
  }

  static IsoText<LocalTime> time() {
    return new IsoText<>(LocalTime.class, LocalTime::parse);
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      throw context.wrongTokenException(parser, type, JsonToken.VALUE_STRING, "text");
    }
    try {
      return parse.apply(parser.getText());
    } catch (DateTimeException _) {
      throw context.weirdStringException("", type, "not ISO-8601");
    }
  }

  private static Instant parseInstant(String text) {
    var instant = Instant.parse(text);
    requireYear(instant.atOffset(ZoneOffset.UTC).getYear());
    return instant;
  }

  private static LocalDate parseDate(String text) {
    var date = LocalDate.parse(text);
    requireYear(date.getYear());
    return date;
  }

  private static void requireYear(int year) {
    if (year < 1 || year > 9999) {
      throw new DateTimeException("year");
    }
  }
}
