package io.troupe.http.edge.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Text that every store can hold: no U+0000, which PostgreSQL refuses, and no lone surrogate. */
final class StoredText extends StringDeserializer {
  private static final long serialVersionUID = 1L;

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    var text = super.deserialize(parser, context);
    if (text.codePoints().anyMatch(StoredText::unstorable)) {
      throw context.weirdStringException("", String.class, "not storable");
    }
    return text;
  }

  private static boolean unstorable(int codePoint) {
    return codePoint == 0
        || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
